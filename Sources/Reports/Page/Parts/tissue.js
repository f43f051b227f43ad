// Draws cells with the colours and shapes of the pictures. Each kind of cell is drawn once and then
// stamped, so that thousands of them cost little.
class TissuePainter {
  constructor(colours, projector, scale, pixels) {
    this.colours = colours;
    this.outline = projector ? 1.5 : 1;
    this.smallest = projector ? 5.2 : 4;
    this.scale = scale;
    this.pixels = pixels;
    this.stamps = new Map();
  }

  radius(look, quarters) {
    const radius = quarters / 4 * this.scale;
    return look >= 6 ? Math.max(radius, this.smallest) : radius;
  }

  stamp(look, quarters) {
    const key = look * 256 + quarters;
    let stamp = this.stamps.get(key);
    if (!stamp) {
      const radius = this.radius(look, quarters);
      const half = Math.ceil(radius * 1.7 + 3);
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = Math.ceil(2 * half * this.pixels);
      const paper = canvas.getContext("2d");
      paper.scale(this.pixels, this.pixels);
      paper.translate(half, half);
      this.draw(paper, look, radius);
      stamp = { canvas, half };
      this.stamps.set(key, stamp);
    }
    return stamp;
  }

  draw(paper, look, radius) {
    const colours = this.colours, line = Math.max(1, radius * 0.13) * this.outline;
    const disc = (size, colour) => {
      paper.beginPath();
      paper.arc(0, 0, Math.max(0.3, size), 0, 2 * Math.PI);
      paper.fillStyle = colour;
      paper.fill();
    };
    const ring = (size, width, colour) => {
      paper.beginPath();
      paper.arc(0, 0, size - width / 2, 0, 2 * Math.PI);
      paper.lineWidth = width;
      paper.strokeStyle = colour;
      paper.stroke();
    };
    const cross = (arm, width, colour) => {
      paper.beginPath();
      paper.moveTo(-arm, -arm); paper.lineTo(arm, arm);
      paper.moveTo(-arm, arm); paper.lineTo(arm, -arm);
      paper.lineWidth = width;
      paper.lineCap = "round";
      paper.strokeStyle = colour;
      paper.stroke();
    };
    const resident = (role) => {
      // In a cell this small nobody would see more than its colour.
      if (radius < 3.5) return disc(radius, role === colours.healthy ? colours.quiet : role.colour);
      disc(radius, role.rim);
      disc(radius - line / (role === colours.healthy ? this.outline : 1), role.body);
      disc(radius * 0.42, role.nucleus);
    };
    const dying = (role) => {
      disc(radius * 0.74, role.colour);
      disc(radius * 0.74 - line, colours.dying.colour);
      cross(radius * 0.34, Math.max(1.4, radius * 0.2), colours.paper);
    };
    switch (look) {
      case 0: return resident(colours.tumour);
      case 1: return resident(colours.tumourHypoxic);
      case 2: return dying(colours.tumour);
      case 3:
        disc(radius - line / 2, colours.necrotic.body);
        paper.setLineDash([radius * 0.6, radius * 0.45]);
        return ring(radius, line, colours.necrotic.colour);
      case 4: return resident(colours.healthy);
      case 5: return dying(colours.healthy);
      case 6:
        disc(radius + Math.max(1, radius * 0.16), colours.paper);
        disc(radius, colours.effectorActive.rim);
        return disc(radius - line * 0.8, colours.effectorActive.colour);
      case 7: {
        const width = Math.max(1.2, radius * 0.2) * Math.sqrt(this.outline), outer = radius + 2.1 * width;
        disc(outer + Math.max(1, outer * 0.16), colours.paper);
        ring(outer, width, colours.effectorActive.colour);
        return disc(radius, colours.effectorActive.colour);
      }
      case 8:
        disc(radius + 0.6, colours.paper);
        return ring(radius, Math.max(1.7, radius * 0.34) * Math.sqrt(this.outline), colours.effectorTired.colour);
      default:
        disc(radius, colours.paper);
        return cross(radius * 0.55, Math.max(1.8, radius * 0.4), colours.dying.colour);
    }
  }

  // Draws the tissue a share of the way from one state to the next.
  paint(paper, movie, index, share) {
    const { scale, pixels } = this, now = movie.states[index];
    const next = share > 0 ? movie.states[index + 1] : null;
    paper.setTransform(pixels, 0, 0, pixels, 0, 0);
    paper.fillStyle = this.colours.paper;
    paper.fillRect(0, 0, movie.width * scale, movie.height * scale);
    paper.strokeStyle = this.colours.vessel.colour;
    paper.lineWidth = Math.max(1.4, 2 * scale) * this.outline;
    for (const [x, y] of movie.vessels) {
      paper.beginPath();
      paper.arc(x * scale, y * scale, Math.max(3, 7 * scale), 0, 2 * Math.PI);
      paper.stroke();
    }
    for (const crawlers of [false, true]) {
      let other = 0;
      for (let cell = 0; cell < now.id.length; cell++) {
        const look = now.look[cell];
        if (look >= 6 !== crawlers) continue;
        let x = now.x[cell], y = now.y[cell];
        if (next) {
          while (other < next.id.length && next.id[other] < now.id[cell]) other++;
          if (next.id[other] === now.id[cell]) {
            x += (next.x[other] - x) * share;
            y += (next.y[other] - y) * share;
          }
        }
        const stamp = this.stamp(look, now.radius[cell]);
        paper.drawImage(stamp.canvas, x * scale - stamp.half, y * scale - stamp.half, 2 * stamp.half, 2 * stamp.half);
      }
    }
    this.scaleBar(paper, movie);
  }

  scaleBar(paper, movie) {
    const { scale } = this, length = movie.width > 700 ? 200 : movie.width > 250 ? 100 : 20;
    const x = 12, y = movie.height * scale - 12, text = length + " µm";
    paper.font = "600 " + 14 * (this.outline > 1 ? 1.25 : 1) + "px system-ui, 'DejaVu Sans', sans-serif";
    const width = Math.max(length * scale, paper.measureText(text).width);
    paper.globalAlpha = 0.85;
    paper.fillStyle = this.colours.paper;
    paper.fillRect(x - 6, y - 26, width + 12, 34);
    paper.globalAlpha = 1;
    paper.fillStyle = this.colours.text;
    paper.fillRect(x, y - 3, length * scale, 3);
    paper.fillText(text, x, y - 9);
  }
}
