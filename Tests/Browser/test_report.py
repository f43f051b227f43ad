#!/usr/bin/env python3
"""Opens the page of one scenario in a real browser and checks that every control does what it says.

Usage: test_report.py THYMUS [SHOTS]

THYMUS is the program; SHOTS a folder for screenshots, which are for people to look at.
"""

import csv
import subprocess
import sys
from pathlib import Path

from bench import CONTRAST, CONTROLS, HOSTILE, SMALL, check, quoted, run_checks, visible, wait_until


@check
def results_wait_for_a_prediction(bench):
    page = bench.open(reveal=False)
    for part in ("#happened", "#watch", "#charts", "nav a[href='#charts']"):
        assert not visible(page, part), f"{part} gives the answer away"
    for part in ("#predict", "#key", "#limits", "#repeat"):
        assert visible(page, part), part
    choices = page.locator(".choice")
    assert choices.count() == 4
    text = choices.nth(2).inner_text()
    choices.nth(2).click()
    for part in ("#happened", "#watch", "#charts"):
        assert visible(page, part), part
    assert page.inner_text("#predicted") == "You predicted: " + text
    assert choices.nth(2).get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.activeElement.id") == "happened-title"
    bench.close(page)


@check
def the_replay_shows_the_counts_of_the_table_on_each_day(bench):
    rows = {float(row["day"]): row for row in bench.rows()}
    page = bench.open()
    states = page.evaluate("""() => thymus.replay.days.map((day, index) => {
      thymus.replay.go(day);
      const looks = new Array(data.looks.length).fill(0);
      for (const look of thymus.panels[0].movie.states[index].look) looks[look]++;
      return {day, looks, text: document.getElementById('counts-0').textContent,
        label: document.getElementById('day').textContent,
        spoken: document.getElementById('scrubber').getAttribute('aria-valuetext')};
    })""")
    assert len(states) >= 40, len(states)
    for state in states:
        row, looks = rows[state["day"]], state["looks"]
        numbers = [int(line.split(" ")[0].replace(",", "")) for line in state["text"].split("\n")]
        wanted = [int(float(row[key])) for key in ("tumour_cells", "t_active", "t_tired", "healthy_cells")]
        assert numbers == wanted, (state, wanted)
        drawn = [looks[0] + looks[1], looks[6] + looks[7], looks[8], looks[4]]
        assert drawn == wanted, (state["day"], drawn, wanted)
        day = f"{state['day']:g}"
        assert state["label"] == f"Day {day}" and state["spoken"] == f"Day {day} of 12", state
    bench.close(page)


@check
def the_own_reader_of_compressed_states_gives_the_same(bench):
    sum_of = """() => thymus.panels[0].movie.states.map((state) => [state.id.length,
      state.x.reduce((a, b) => a + b, 0), state.y.reduce((a, b) => a + b, 0),
      state.radius.reduce((a, b) => a + b, 0), state.signal.reduce((a, b) => a + b, 0)])"""
    page = bench.open()
    first = page.evaluate(sum_of)
    bench.close(page)
    page = bench.open(init="delete window.DecompressionStream")
    assert page.evaluate("typeof DecompressionStream") == "undefined"
    assert page.evaluate(sum_of) == first
    bench.close(page)


@check
def transport_plays_steps_restarts_and_scrubs(bench):
    page = bench.open()
    day = lambda: page.evaluate("thymus.replay.day")
    assert day() == 0 and page.inner_text("#play") == "Play", "nothing plays by itself"
    page.wait_for_timeout(300)
    assert day() == 0
    page.click("#step")
    assert day() == 1
    page.click("#step", modifiers=["Shift"])
    assert day() == 1.25
    page.click("#play")
    assert page.inner_text("#play").strip() == "Pause"
    wait_until(page, "thymus.replay.day > 2")
    page.click("#play")
    assert page.inner_text("#play").strip() == "Play"
    stopped = day()
    page.wait_for_timeout(200)
    assert day() == stopped and stopped * 4 == int(stopped * 4), stopped
    assert page.inner_text("#summary").startswith(f"Day {stopped:g}. "), page.inner_text("#summary")
    page.click("#restart")
    assert day() == 0
    page.focus("#scrubber")
    page.keyboard.press("End")
    assert day() == 12
    page.keyboard.press("ArrowLeft")
    assert day() == 11.75
    page.select_option("#speed", label="Fast")
    page.click("#play")
    wait_until(page, "thymus.replay.day >= 12 && !thymus.replay.playing")
    page.click("#play")
    wait_until(page, "thymus.replay.day < 11 && thymus.replay.playing")
    page.click("#play")
    bench.close(page)


@check
def single_keys_work_only_outside_of_fields_and_can_be_switched_off(bench):
    page = bench.open()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(".")
    assert page.evaluate("thymus.replay.day") == 1
    page.keyboard.press("3")
    assert page.evaluate("document.getElementById('speed').selectedIndex") == 2
    page.keyboard.press("Space")
    assert page.evaluate("thymus.replay.playing")
    page.keyboard.press("Space")
    page.keyboard.press("r")
    assert page.evaluate("thymus.replay.day") == 0
    page.keyboard.press("p")
    assert page.evaluate("document.documentElement.dataset.look") == "projector"
    page.keyboard.press("p")
    page.focus("#speed")
    page.keyboard.press(".")
    assert page.evaluate("thymus.replay.day") == 0, "a key acted while a field had the focus"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    assert visible(page, "#help")
    page.click("#keys-switch")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(".")
    assert page.evaluate("thymus.replay.day") == 0, "the switch does not switch"
    bench.close(page)


@check
def a_cell_says_who_it_is_and_can_be_followed(bench):
    page = bench.open()
    page.evaluate("thymus.replay.go(6)")
    page.focus("#tissue-0")
    page.keyboard.press("ArrowRight")
    first = page.evaluate("thymus.panels[0].chosen")
    assert first >= 0
    page.keyboard.press("ArrowRight")
    assert page.evaluate("thymus.panels[0].chosen") != first
    assert "ledger.csv" in page.inner_text("#card-0")
    page.keyboard.press("Enter")
    assert page.evaluate("thymus.panels[0].follows")
    page.keyboard.press("Escape")
    assert page.evaluate("thymus.panels[0].chosen") == -1
    place = page.evaluate("""() => {
      const panel = thymus.panels[0], state = panel.state;
      const slot = state.look.findIndex((look) => look === 6 || look === 7);
      const box = panel.canvas.getBoundingClientRect(), scale = box.width / panel.movie.width;
      return {x: state.x[slot] * scale, y: state.y[slot] * scale, id: state.id[slot],
        name: panel.movie.names[state.id[slot]]};
    }""")
    page.locator("#tissue-0").hover(position={"x": place["x"], "y": place["y"]})
    card = page.inner_text("#card-0")
    assert "T cell" in card and "Tiredness (exhaustion)" in card, card
    assert page.evaluate("thymus.panels[0].chosen") == place["id"]
    with (bench.folders["plain"] / "ledger.csv").open(newline="") as file:
        # A cell that came of a division without a row of its own is told of by what it did.
        cells = {name for row in csv.DictReader(file) for name in (row["cell"], row["actor"])}
    assert any(cell.startswith(place["name"]) for cell in cells), "the number is not in the ledger"
    page.locator("#tissue-0").click(position={"x": place["x"], "y": place["y"]})
    assert page.evaluate("thymus.panels[0].follows")
    page.evaluate("thymus.replay.go(8)")
    assert page.evaluate("thymus.panels[0].chosen") == place["id"], "it is not followed"
    bench.close(page)


@check
def charts_give_their_data_pictures_and_tables(bench):
    page = bench.open()
    figures = page.locator("figure.chart")
    assert figures.count() == 2
    for index in range(figures.count()):
        figure = figures.nth(index)
        assert figure.locator(".for-both svg").first.is_visible()
        with page.expect_download() as waiting:
            figure.locator("a[download]").click()
        name = waiting.value.suggested_filename
        lines = Path(waiting.value.path()).read_text("utf-8").splitlines()
        assert name.endswith(".csv") and len(lines) > 5, (name, len(lines))
        with page.expect_download() as waiting:
            figure.locator(".save-png").click()
        assert Path(waiting.value.path()).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
        button = figure.locator(".show-table")
        button.click()
        assert figure.locator("table tr").count() == len(lines)
        assert button.get_attribute("aria-expanded") == "true"
        button.click()
        assert not figure.locator("table").is_visible()
    bench.close(page)


@check
def looks_change_and_are_kept(bench):
    page = bench.open()
    paper = lambda: page.evaluate("getComputedStyle(document.body).backgroundColor")
    size = lambda: page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert paper() == "rgb(255, 255, 255)" and size() == 18
    page.click("#look-dark")
    assert paper() == "rgb(20, 23, 28)"
    ground = lambda: page.evaluate("getComputedStyle(document.querySelector('.for-both svg rect')).fill")
    assert visible(page, ".for-both svg") and ground() == "rgb(20, 23, 28)"
    assert not visible(page, ".for-projector svg")
    page.emulate_media(media="print")
    assert visible(page, ".for-both svg") and ground() == "rgb(255, 255, 255)", "paper is light"
    page.emulate_media(media="screen")
    page.click("#look-projector")
    assert paper() == "rgb(255, 255, 255)" and size() == 22.5
    assert visible(page, ".for-projector svg") and not visible(page, ".for-both svg")
    assert page.evaluate("document.getElementById('look-dark').getAttribute('aria-pressed')") == "false"
    page.reload()
    wait_until(page, "document.documentElement.dataset.ready")
    assert size() == 22.5, "the look was forgotten"
    page.requests.clear()
    bench.close(page)
    page = bench.open(color_scheme="dark")
    assert paper() == "rgb(20, 23, 28)", "a dark system gets a dark page"
    bench.close(page)


@check
def every_control_has_a_name_of_its_own_and_is_large_enough(bench):
    for width in (1366, 390):
        page = bench.open(width=width)
        page.click("#help-button")
        controls = page.evaluate(CONTROLS)
        assert len(controls) > 20
        names = [control["name"] for control in controls if control["part"] == "control"]
        assert all(names) and len(set(names)) == len(names), sorted(names)
        for control in controls:
            assert control["width"] >= 43.9 and control["height"] >= 43.9, control
        ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), (element) => element.id)")
        assert len(ids) == len(set(ids)), "an id is used twice"
        levels = page.evaluate("Array.from(document.querySelectorAll('h1,h2,h3'), (h) => +h.tagName[1])")
        assert levels[0] == 1 and levels.count(1) == 1
        assert page.evaluate("document.documentElement.lang") == "en"
        bench.close(page)


@check
def the_tab_key_goes_through_the_controls_in_their_order(bench):
    page = bench.open()
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    page.focus(".skip")
    seen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id"))
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none", f"no focus ring on {seen[-1]}"
    order = [name for name in seen if name in ("look-dark", "look-projector", "help-button",
             "tissue-0", "play", "step", "restart", "speed", "scrubber")]
    assert order == ["look-dark", "look-projector", "help-button", "tissue-0", "play", "step",
                     "restart", "speed", "scrubber"], order
    bench.close(page)


@check
def text_is_dark_and_large_enough_in_each_look(bench):
    for look in (None, "dark", "projector"):
        page = bench.open()
        if look:
            page.click(f"#look-{look}")
        page.click("#help-button")
        for fold in page.locator("summary").all():
            fold.click()
        assert page.evaluate(CONTRAST) == [], look
        bench.close(page)


@check
def nothing_is_cut_off_at_any_width(bench):
    for name in ("plain", "hostile"):
        for width in (320, 390, 683, 1024, 1366, 1920):
            page = bench.open(name, width=width, height=700)
            for look in (None, "projector"):
                if look:
                    page.click("#look-projector")
                over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert over <= 0, f"{name}: {over} px too wide at {width}, look {look}"
            bench.close(page)


@check
def without_scripts_everything_but_the_replay_is_there(bench):
    page = bench.open(java_script_enabled=False)
    for part in ("#happened", ".strip img", "#charts", "figure.chart .for-both svg", "#key", "#repeat"):
        assert visible(page, part), part
    assert not visible(page, "#play") and not visible(page, ".choice")
    assert page.locator("#predict li").count() == 4
    assert page.locator("a[download]").first.get_attribute("href").startswith("data:text/csv")
    bench.close(page)


@check
def reduced_motion_shows_one_still_a_day(bench):
    page = bench.open(reduced_motion="reduce")
    page.select_option("#speed", label="Fast")
    page.evaluate("""() => { window.seen = []; const go = thymus.replay.go.bind(thymus.replay);
      thymus.replay.go = (day) => { seen.push(day); go(day); }; }""")
    page.click("#play")
    wait_until(page, "seen.length >= 3")
    page.click("#play")
    assert page.evaluate("seen.slice(0, 3)") == [1, 2, 3]
    bench.close(page)


@check
def hostile_names_and_texts_are_only_texts(bench):
    page = bench.open("hostile")
    assert page.inner_text("h1").startswith("</script><!-- <img src=x")
    assert page.locator("img[src='x']").count() == 0
    assert "{{title}}" in page.inner_text("h1"), "a text was read as a template"
    assert "onerror" in page.inner_text(".choice >> nth=0")
    for link in page.locator("a[download]").all():
        name = link.get_attribute("download")
        assert all(letter.isalnum() or letter in "-." for letter in name), name
    page.click("summary >> text=The whole scenario")
    assert "onerror" in page.inner_text("#repeat")
    bench.close(page)


@check
def a_printed_page_has_the_pictures_and_no_controls(bench):
    page = bench.open()
    page.emulate_media(media="print")
    for part in ("#play", "nav", ".looks", ".tools", "#tissue-0"):
        assert not visible(page, part), part
    assert visible(page, ".strip img") and visible(page, ".for-both svg")
    paper = page.pdf(prefer_css_page_size=True)
    assert paper[:5] == b"%PDF-" and len(paper) > 50_000
    (bench.shots / "print.pdf").write_bytes(paper)
    bench.close(page)


@check
def the_page_is_small_and_loads_nothing(bench):
    for name, folder in bench.folders.items():
        text = (folder / "report.html").read_text("utf-8")
        assert len(text.encode()) <= 2_000_000, name
        for bad in ("src=\"http", "src=\"//", "href=\"http", "url(", "@import", "<link", "<iframe"):
            assert bad not in text, f"{name} has {bad}"


@check
def pictures_for_people_to_look_at(bench):
    for name, width, height, look in (
            ("1366", 1366, 620, None), ("1920", 1920, 1080, None), ("390", 390, 844, None),
            ("dark", 1366, 620, "dark"), ("projector", 1366, 620, "projector")):
        page = bench.open(width=width, height=height)
        if look:
            page.click(f"#look-{look}")
        page.evaluate("thymus.replay.go(9); document.getElementById('watch').scrollIntoView()")
        page.wait_for_timeout(100)
        page.screenshot(path=bench.shots / f"{name}.png")
        page.screenshot(path=bench.shots / f"{name}-all.png", full_page=True)
        bench.close(page)


def hostile_scenario(folder):
    path = folder / "hostile.yaml"
    path.write_text(f"""name: {quoted(HOSTILE)}
summary: {quoted(HOSTILE)}
level: HS
extends: checkpoint
lesson:
  question: {quoted(HOSTILE)}
  predict: [{quoted(HOSTILE)}, {quoted("two " + HOSTILE)}]
  notice: [{quoted(HOSTILE)}]
  try: [{quoted(HOSTILE)}]
expect: []
""", encoding="utf-8")
    return path


def make_pages(thymus, root):
    folders = {}
    for name, scenario in (("plain", "checkpoint"), ("hostile", str(hostile_scenario(root)))):
        folders[name] = root / name
        done = subprocess.run(
            [thymus, "run", scenario, "--out", folders[name], *SMALL], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return folders


if __name__ == "__main__":
    sys.exit(run_checks(make_pages))
