// Draws cells with the marks of the pictures. Each kind of cell is drawn once and then stamped, so
// that thousands of them cost little.
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
    return data.looks[look].crawls ? Math.max(radius, this.smallest) : radius;
  }

  stamp(look, quarters) {
    const key = look * 256 + quarters;
    let stamp = this.stamps.get(key);
    if (!stamp) {
      const radius = this.radius(look, quarters);
      const half = Math.ceil(radius * 1.9 + 3);
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
    // In a cell this small nobody would see more than its colour.
    if (radius < 3.5) {
      paper.arc(0, 0, Math.max(0.3, radius), 0, 2 * Math.PI);
      paper.fillStyle = this.colours.dots[look];
      paper.fill();
      return;
    }
    const factor = radius / data.looks[look].radius;
    paper.scale(factor, factor);
    for (const [kind, colour, ...numbers] of this.colours.marks[look]) this.mark(paper, kind, colour, numbers);
  }

  mark(paper, kind, colour, numbers) {
    paper.fillStyle = paper.strokeStyle = colour;
    paper.lineCap = "round";
    paper.beginPath();
    switch (kind) {
      case "disc":
        paper.arc(numbers[0], numbers[1], numbers[2], 0, 2 * Math.PI);
        return paper.fill();
      case "ring":
        paper.arc(0, 0, numbers[0], 0, 2 * Math.PI);
        paper.lineWidth = numbers[1];
        return paper.stroke();
      case "broken":
        paper.lineCap = "butt";
        paper.lineWidth = numbers[1];
        for (let quarter = 0; quarter < 4; quarter++) {
          paper.beginPath();
          paper.arc(0, 0, numbers[0], (quarter + 0.19) * Math.PI / 2, (quarter + 0.81) * Math.PI / 2);
          paper.stroke();
        }
        return;
      case "stroke":
        paper.moveTo(numbers[0], numbers[1]);
        paper.lineTo(numbers[2], numbers[3]);
        paper.lineWidth = numbers[4];
        return paper.stroke();
      default:
        for (let index = 0; index < numbers.length; index += 2) paper.lineTo(numbers[index], numbers[index + 1]);
        paper.closePath();
        return paper.fill();
    }
  }

  // Draws the tissue a share of the way from one state to the next.
  paint(paper, movie, index, share) {
    const { scale, pixels } = this, now = movie.states[index];
    const next = share > 0 ? movie.states[index + 1] : null;
    paper.setTransform(pixels, 0, 0, pixels, 0, 0);
    paper.fillStyle = this.colours.paper;
    paper.fillRect(0, 0, movie.width * scale, movie.height * scale);
    paper.strokeStyle = this.colours.vessel;
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
        if (data.looks[look].crawls !== crawlers) continue;
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
