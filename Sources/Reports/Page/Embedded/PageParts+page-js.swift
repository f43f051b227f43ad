// swift-format-ignore-file
// Written by Scripts/embed-page.sh from Parts/page.js; edit that.

extension PageParts {
  static let pageJs = ####"""
    function words(value) {
      return value === null || value === undefined || Number.isNaN(value) ? "–" : Math.round(value).toLocaleString("en-US");
    }
    function dayText(day) { return String(Math.round(day * 100) / 100); }
    function round(value) { const step = Math.pow(10, Math.floor(Math.log10(value))) / 2; return Math.round(value / step) * step; }

    (function () {
      const root = document.documentElement, at = (id) => document.getElementById(id);
      let replay = null, panels = [];

      // The look of the page.
      function setLook(look) {
        root.dataset.look = look;
        try { localStorage.setItem("thymus-look", look); } catch (error) { /* storage is off */ }
        showLook();
      }
      function showLook() {
        for (const name of ["dark", "projector"]) at("look-" + name).setAttribute("aria-pressed", String(root.dataset.look === name));
        if (replay) replay.resize();
        redrawStills(panels);
      }
      for (const name of ["dark", "projector"]) at("look-" + name).addEventListener("click", () => setLook(root.dataset.look === name ? "light" : name));

      // Help and single-letter keys.
      function toggleHelp() {
        const help = at("help");
        help.hidden = !help.hidden;
        at("help-button").setAttribute("aria-expanded", String(!help.hidden));
      }
      at("help-button").addEventListener("click", toggleHelp);
      const keys = at("keys-switch");
      try { keys.checked = localStorage.getItem("thymus-keys") !== "off"; } catch (error) { /* storage is off */ }
      keys.addEventListener("change", () => {
        try { localStorage.setItem("thymus-keys", keys.checked ? "on" : "off"); } catch (error) { /* storage is off */ }
      });
      document.addEventListener("keydown", (event) => {
        const isCanvas = event.target instanceof HTMLCanvasElement;
        const isField = event.target.closest && event.target.closest("button,a,input,select,textarea,summary,[tabindex]");
        if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || isField && !isCanvas) return;
        const isOpen = replay && !document.body.classList.contains("waiting");
        const speeds = { 1: 0, 2: 1, 3: 2 };
        if (event.key === " " && isOpen) replay.toggle();
        else if (event.key === "." && isOpen) replay.step(false);
        else if (event.key.toLowerCase() === "r" && isOpen) replay.restart();
        else if (event.key in speeds && isOpen) at("speed").selectedIndex = speeds[event.key];
        else if (event.key.toLowerCase() === "p") setLook(root.dataset.look === "projector" ? "light" : "projector");
        else if (event.key === "?") toggleHelp();
        else return;
        event.preventDefault();
      });

      // Predict first.
      const choices = Array.from(document.querySelectorAll(".choice"));
      function reveal(text) {
        document.body.classList.remove("waiting");
        at("predicted").textContent = text;
        at("skip-prediction").hidden = true;
        if (replay) replay.resize();
        redrawStills(panels);
        at("happened").scrollIntoView();
        at("happened-title").focus({ preventScroll: true });
      }
      if (choices.length) {
        document.body.classList.add("waiting");
        for (const choice of choices) {
          choice.addEventListener("click", () => {
            for (const other of choices) other.setAttribute("aria-pressed", String(other === choice));
            reveal("You predicted: " + choice.textContent);
          });
        }
        at("skip-prediction").addEventListener("click", () => reveal("No prediction was made."));
      }

      // Charts: tables and pictures from what the page holds.
      function fields(line) {
        const out = [];
        let text = "", quoted = false;
        for (let index = 0; index < line.length; index++) {
          const letter = line[index];
          if (quoted && letter === "\"" && line[index + 1] === "\"") { text += "\""; index++; }
          else if (letter === "\"") quoted = !quoted;
          else if (letter === "," && !quoted) { out.push(text); text = ""; }
          else text += letter;
        }
        return out.concat(text);
      }
      function buildTable(figure) {
        const link = figure.querySelector("a[download]");
        const bytes = Uint8Array.from(atob(link.href.split("base64,")[1]), (letter) => letter.charCodeAt(0));
        const lines = new TextDecoder().decode(bytes).split(/\r?\n/).filter((line) => line);
        const table = document.createElement("table"), limit = 400;
        const row = (line, parent, kind) => {
          const element = document.createElement("tr");
          for (const field of fields(line)) {
            const cell = document.createElement(kind);
            const number = Number(field);
            cell.textContent = kind === "td" && field !== "" && !Number.isNaN(number) ? number.toLocaleString("en-US", { maximumFractionDigits: 2 }) : field;
            if (kind === "th") cell.scope = "col";
            element.append(cell);
          }
          parent.append(element);
        };
        row(lines[0], table.createTHead(), "th");
        const body = table.createTBody();
        for (const line of lines.slice(1, limit + 1)) row(line, body, "td");
        const holder = figure.querySelector(".table");
        holder.append(table);
        if (lines.length > limit + 1) {
          const note = document.createElement("p");
          note.className = "small";
          note.textContent = "The first " + limit + " of " + (lines.length - 1) + " rows; the file has all.";
          holder.append(note);
        }
      }
      for (const button of document.querySelectorAll(".show-table")) {
        button.addEventListener("click", () => {
          const figure = button.closest("figure"), holder = figure.querySelector(".table");
          if (!holder.firstChild) buildTable(figure);
          holder.hidden = !holder.hidden;
          button.setAttribute("aria-expanded", String(!holder.hidden));
          button.querySelector(".word").textContent = holder.hidden ? "Show table" : "Hide table";
        });
      }
      for (const button of document.querySelectorAll(".save-png")) {
        button.addEventListener("click", () => {
          const shown = [...button.closest("figure").querySelectorAll(".plot > div")].find((each) => getComputedStyle(each).display !== "none");
          const drawing = shown.querySelector("svg"), copy = drawing.cloneNode(true);
          // The colours of the look come from the page, which the saved picture will not have.
          const marks = [copy, ...copy.querySelectorAll("*")], seen = [drawing, ...drawing.querySelectorAll("*")];
          marks.forEach((mark, index) => {
            for (const part of ["fill", "stroke"]) if (mark.hasAttribute(part)) mark.setAttribute(part, getComputedStyle(seen[index])[part]);
          });
          const image = new Image(), box = drawing.viewBox.baseVal, scale = 2;
          image.onload = () => {
            const canvas = document.createElement("canvas");
            canvas.width = box.width * scale;
            canvas.height = box.height * scale;
            canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
            const link = document.createElement("a");
            link.download = button.dataset.file;
            link.href = canvas.toDataURL("image/png");
            link.click();
          };
          image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(copy));
        });
      }
      at("copy-command").addEventListener("click", () => {
        const selection = getSelection(), range = document.createRange();
        range.selectNodeContents(at("command"));
        selection.removeAllRanges();
        selection.addRange(range);
        let done = false;
        // From file:// the newer way of copying is not allowed everywhere.
        try { done = document.execCommand("copy"); } catch (error) { done = false; }
        at("copied").textContent = done ? "Copied." : "Selected; copy it with Ctrl+C.";
      });

      // The replay, when its states are read.
      async function read(name, size) {
        const text = at(name).textContent.trim();
        return text ? readStates(await unpacked(text, size)) : null;
      }
      // The states of other runs are read when somebody wants to see them.
      async function choose(run) {
        replay.pause();
        for (const panel of panels) {
          const own = data.arms.find((arm) => arm.index === panel.index), other = own.others[run - 1];
          panel.movies[run] = panel.movies[run] || await read("states-" + panel.index + "-" + run, other.size);
          // Meanwhile somebody may have chosen again.
          if (Number(at("run").value) !== run) return;
        }
        for (const panel of panels) {
          const own = data.arms.find((arm) => arm.index === panel.index);
          panel.run = run;
          panel.use(panel.movies[run], run ? own.others[run - 1].counts : own.counts);
        }
        replay.go(replay.day);
        replay.summarize();
        redrawStills(panels);
      }
      async function start() {
        for (const arm of data.arms) {
          const movie = await read("states-" + arm.index, arm.size);
          if (!movie) continue;
          const panel = new Panel(arm.index, movie, arm.counts, arm.name);
          Object.assign(panel, { run: 0, movies: [movie] });
          panels.push(panel);
        }
        if (!panels.length) return;
        replay = new Replay(panels);
        const which = at("run");
        if (which) which.addEventListener("change", () => choose(Number(which.value)).catch((error) => {
          which.value = panels[0].run;
          at("summary").textContent = "This run cannot be shown in this browser. (" + error.message + ")";
        }));
        root.dataset.ready = "yes";
        window.thymus = { replay, panels };
        showLook();
        // Somebody may have chosen before there was anything to show.
        if (which && Number(which.value)) which.dispatchEvent(new Event("change"));
      }
      showLook();
      start().catch((error) => {
        root.dataset.ready = "failed";
        const holder = at("replay");
        if (holder) holder.textContent = "The replay cannot be shown in this browser; the pictures below can. (" + error.message + ")";
      });
    })();
    """####
}
