// One tissue on its canvas, with the counts beside it and the cell that somebody asks about.
class Panel {
  constructor(index, movie, counts, name) {
    Object.assign(this, { index, movie, counts, name, chosen: -1, follows: false, at: 0, share: 0 });
    this.canvas = document.getElementById("tissue-" + index);
    this.card = document.getElementById("card-" + index);
    this.text = document.getElementById("counts-" + index);
    this.invitation = this.card.textContent.trim();
    this.canvas.style.aspectRatio = movie.width + " / " + movie.height;
    this.canvas.style.setProperty("--ratio", movie.width / movie.height);
    this.canvas.addEventListener("pointermove", (event) => { if (!this.follows) this.choose(this.nearest(event)); });
    this.canvas.addEventListener("pointerleave", () => { if (!this.follows && document.activeElement !== this.canvas) this.choose(-1); });
    this.canvas.addEventListener("click", (event) => { const cell = this.nearest(event); this.choose(cell, cell >= 0); });
    this.canvas.addEventListener("keydown", (event) => this.key(event));
  }

  // Another run of the same arm.
  use(movie, counts) {
    Object.assign(this, { movie, counts, chosen: -1, follows: false });
    this.at = Math.min(this.at, movie.states.length - 1);
    this.describe();
    this.paint();
    this.count();
  }

  get state() { return this.movie.states[this.at]; }

  resize() {
    const width = this.canvas.clientWidth;
    if (!width) return;
    const pixels = Math.min(2, window.devicePixelRatio || 1), look = document.documentElement.dataset.look;
    const scale = width / this.movie.width;
    this.canvas.width = Math.round(width * pixels);
    this.canvas.height = Math.round(this.movie.height * scale * pixels);
    this.painter = new TissuePainter(data.palette[look] || data.palette.light, look === "projector", scale, pixels);
    this.paint();
  }

  show(at, share) {
    const moved = at !== this.at;
    this.at = at;
    this.share = share;
    if (moved && this.chosen >= 0) this.describe();
    this.paint();
    if (moved || !this.text.firstChild) this.count();
  }

  count() {
    this.text.textContent = "";
    this.counts.forEach((count, index) => {
      if (index) this.text.append("\n");
      const number = document.createElement("b");
      number.textContent = words(count.values[this.at]);
      this.text.append(number, " " + count.label);
    });
  }

  paint() {
    if (!this.painter) return;
    const paper = this.canvas.getContext("2d");
    this.painter.paint(paper, this.movie, this.at, this.share);
    if (this.chosen < 0) return;
    const place = placeOf(this.state, this.chosen);
    if (place < 0) return;
    const scale = this.painter.scale, later = this.share > 0 ? this.movie.states[this.at + 1] : null;
    let x = this.state.x[place], y = this.state.y[place];
    const target = later ? placeOf(later, this.chosen) : -1;
    if (target >= 0) { x += (later.x[target] - x) * this.share; y += (later.y[target] - y) * this.share; }
    const ink = data.palette[document.documentElement.dataset.look === "dark" ? "dark" : "light"].text;
    paper.strokeStyle = ink;
    if (this.follows) {
      paper.lineWidth = 1.5;
      paper.beginPath();
      paper.moveTo(x * scale, y * scale);
      for (let index = this.at; index >= Math.max(0, this.at - 20); index--) {
        const past = this.movie.states[index], there = placeOf(past, this.chosen);
        if (there < 0) break;
        paper.lineTo(past.x[there] * scale, past.y[there] * scale);
      }
      paper.stroke();
    }
    const radius = this.painter.radius(this.state.look[place], this.state.radius[place]) + 5;
    for (const [colour, width] of [[this.painter.colours.paper, 6], [ink, 3]]) {
      paper.beginPath();
      paper.arc(x * scale, y * scale, radius, 0, 2 * Math.PI);
      paper.lineWidth = width;
      paper.strokeStyle = colour;
      paper.stroke();
    }
  }

  nearest(event) {
    const box = this.canvas.getBoundingClientRect(), scale = this.movie.width / box.width;
    const x = (event.clientX - box.left) * scale, y = (event.clientY - box.top) * scale;
    const state = this.state;
    let best = -1, least = (event.pointerType === "touch" ? 22 : 12) * scale;
    for (let cell = 0; cell < state.id.length; cell++) {
      // Crawling cells lie above the others, so they win.
      const way = Math.hypot(state.x[cell] - x, state.y[cell] - y) - (data.looks[state.look[cell]].crawls ? 6 : 0);
      if (way < least) { least = way; best = state.id[cell]; }
    }
    return best;
  }

  choose(id, follows) {
    this.chosen = id;
    this.follows = Boolean(follows);
    this.describe();
    this.paint();
  }

  describe() {
    this.card.textContent = "";
    const line = (text, strong) => {
      const paragraph = document.createElement("p"), part = document.createElement(strong ? "b" : "span");
      part.textContent = text;
      paragraph.append(part);
      this.card.append(paragraph);
    };
    if (this.chosen < 0) { line(this.invitation); this.card.firstChild.className = "small"; return; }
    const place = placeOf(this.state, this.chosen);
    if (place < 0) { line("This cell is not here any more.", true); line("Press Esc or choose another one."); return; }
    const look = this.state.look[place], signal = this.state.signal[place], first = this.movie.first[this.chosen];
    line(data.looks[look].name, true);
    const tells = data.looks[look].signal;
    if (tells === "exhaustion") line("Tiredness (exhaustion): " + 2 * signal + " of 100");
    if (tells === "ligand" && signal > 0) line("Brake signal (PD-L1): about " + words(round(1000 * Math.pow(2, signal / 3))) + " molecules");
    line(first === 0 ? "Here since the start" : "New between day " + dayText(this.movie.days[first - 1]) + " and " + dayText(this.movie.days[first]));
    line("Its number begins with " + this.movie.names[this.chosen] + " (in ledger.csv, if that holds this run)" + (this.follows ? " · followed (Esc lets go)" : ""));
  }

  key(event) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key === "Escape") { this.choose(-1); event.preventDefault(); return; }
    if (event.key === "Enter") { if (this.chosen >= 0) this.choose(this.chosen, !this.follows); event.preventDefault(); return; }
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const state = this.state, place = placeOf(state, this.chosen);
    const x = place < 0 ? this.movie.width / 2 : state.x[place], y = place < 0 ? this.movie.height / 2 : state.y[place];
    let best = -1, least = Infinity;
    for (let cell = 0; cell < state.id.length; cell++) {
      if (state.id[cell] === this.chosen) continue;
      const along = (state.x[cell] - x) * way[0] + (state.y[cell] - y) * way[1];
      const across = Math.abs((state.x[cell] - x) * way[1]) + Math.abs((state.y[cell] - y) * way[0]);
      const cost = along + 2 * across;
      if (along > 0 && cost < least) { least = cost; best = state.id[cell]; }
    }
    if (best >= 0) this.choose(best);
  }
}

// All tissues on one clock.
class Replay {
  constructor(panels) {
    this.panels = panels;
    this.days = panels[0].movie.days;
    this.day = this.days[0];
    this.playing = false;
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    const at = (id) => document.getElementById(id);
    this.controls = { play: at("play"), word: at("play-word"), speed: at("speed"), scrubber: at("scrubber"), day: at("day"), summary: at("summary") };
    this.controls.scrubber.max = this.days.length - 1;
    at("play").addEventListener("click", () => this.toggle());
    at("step").addEventListener("click", (event) => this.step(event.shiftKey));
    at("restart").addEventListener("click", () => this.restart());
    this.controls.scrubber.addEventListener("input", () => { this.pause(); this.go(this.days[Number(this.controls.scrubber.value)]); });
    this.controls.scrubber.addEventListener("change", () => this.summarize());
    new ResizeObserver(() => this.resize()).observe(at("replay"));
    this.go(this.day);
    this.summarize();
  }

  get last() { return this.days[this.days.length - 1]; }

  indexOf(day) {
    let index = 0;
    while (index + 1 < this.days.length && this.days[index + 1] <= day + 1e-9) index++;
    return index;
  }

  resize() { for (const panel of this.panels) panel.resize(); }

  go(day) {
    this.day = Math.max(this.days[0], Math.min(this.last, day));
    const index = this.indexOf(this.day), next = this.days[index + 1];
    const share = next === undefined || !this.playing ? 0 : (this.day - this.days[index]) / (next - this.days[index]);
    for (const panel of this.panels) panel.show(Math.min(index, panel.movie.states.length - 1), index < panel.movie.states.length - 1 ? share : 0);
    const shown = dayText(this.days[index]), { scrubber } = this.controls;
    if (scrubber.value !== String(index)) scrubber.value = index;
    scrubber.setAttribute("aria-valuetext", "Day " + shown + " of " + dayText(this.last));
    this.controls.day.textContent = "Day " + shown;
  }

  toggle() { if (this.playing) this.pause(); else this.play(); }

  play() {
    if (this.day >= this.last - 1e-9) this.go(this.days[0]);
    this.playing = true;
    this.mark();
    let before = performance.now(), drawn = before, week = Math.floor(this.day / 7);
    const frame = (time) => {
      if (!this.playing) return;
      const passed = (time - before) / 1000 * Number(this.controls.speed.value);
      // With reduced motion a day stands still until the next one is due.
      const isDue = this.still.matches ? passed >= 1 : time - drawn >= 30;
      if (isDue) {
        this.go(this.still.matches ? Math.floor(this.day + 1e-9) + 1 : this.day + Math.min(passed, 1));
        before = drawn = time;
        if (Math.floor(this.day / 7) !== week) { week = Math.floor(this.day / 7); this.summarize(); }
        if (this.day >= this.last - 1e-9) { this.pause(); return; }
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  pause() {
    if (!this.playing) return;
    this.playing = false;
    this.mark();
    this.go(this.days[this.indexOf(this.day)]);
    this.summarize();
  }

  mark() {
    this.controls.play.classList.toggle("playing", this.playing);
    this.controls.word.textContent = this.playing ? "Pause" : "Play";
  }

  step(oneState) {
    this.pause();
    const index = this.indexOf(this.day);
    if (oneState) this.go(this.days[Math.min(index + 1, this.days.length - 1)]);
    else this.go(this.days[Math.max(this.indexOf(this.day + 1), Math.min(index + 1, this.days.length - 1))]);
    this.summarize();
  }

  restart() { this.pause(); this.go(this.days[0]); this.summarize(); }

  summarize() {
    const index = this.indexOf(this.day), parts = ["Day " + dayText(this.days[index]) + "."];
    for (const panel of this.panels) {
      const values = panel.counts.length ? panel.counts[0].values : [], now = values[index];
      if (now === undefined || now === null) continue;
      const before = values[this.indexOf(this.days[index] - 1)];
      const trend = index === 0 || now === before ? "" : now > 1.02 * before ? ", growing" : now < 0.98 * before ? ", shrinking" : ", steady";
      const rest = panel.counts.slice(1).map((count) => words(count.values[index]) + " " + count.label);
      parts.push((panel.name ? "Arm " + panel.name + ": " : "") + [words(now) + " " + panel.counts[0].label + trend].concat(rest).join("; ") + ".");
    }
    this.controls.summary.textContent = parts.join(" ");
  }
}

// The state nearest to a day, or -1 if there is none within about a quarter of a day.
function nearestState(days, day) {
  let best = -1, least = 0.26;
  days.forEach((other, index) => { if (Math.abs(other - day) < least) { least = Math.abs(other - day); best = index; } });
  return best;
}

// Pictures of a few days in the colours of a dark page, and of another run than the one that is pictured.
function redrawStills(panels) {
  const isDark = document.documentElement.dataset.look === "dark";
  for (const image of document.querySelectorAll(".strip img")) {
    const caption = image.parentElement.querySelector("figcaption");
    for (const [key, value] of [["light", image.src], ["alt", image.alt], ["caption", caption.textContent]]) {
      if (image.dataset[key] === undefined) image.dataset[key] = value;
    }
    const panel = panels.find((panel) => String(panel.index) === image.dataset.arm), day = Number(image.dataset.day);
    const index = panel ? nearestState(panel.movie.days, day) : -1;
    const isOther = Boolean(panel && panel.run);
    // A day without a state of this run has no picture of it.
    image.parentElement.hidden = isOther && index < 0;
    caption.textContent = image.dataset.caption;
    image.alt = image.dataset.alt;
    if (!isDark && !isOther || index < 0) { image.src = image.dataset.light; continue; }
    if (isOther && panel.counts.length) {
      caption.textContent = "Day " + dayText(panel.movie.days[index]) + ": " + words(panel.counts[0].values[index]) + " " + panel.counts[0].label;
      image.alt = "Tissue of this run. " + caption.textContent;
    }
    const canvas = document.createElement("canvas"), look = document.documentElement.dataset.look;
    canvas.width = image.width * 2 || 480;
    canvas.height = Math.round(canvas.width * panel.movie.height / panel.movie.width);
    new TissuePainter(data.palette[look] || data.palette.light, look === "projector", canvas.width / panel.movie.width, 1).paint(canvas.getContext("2d"), panel.movie, index, 0);
    image.src = canvas.toDataURL();
  }
}
