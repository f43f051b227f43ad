#!/usr/bin/env python3
"""Opens pages of comparisons in a real browser and checks that each arm is shown as it was.

Usage: test_compare.py THYMUS [SHOTS]
"""

import csv
import subprocess
import sys
from pathlib import Path

from bench import CONTRAST, CONTROLS, SMALL, check, quoted, run_checks, visible, wait_until, watched_rows

ARMS = {"two": 2, "ladder": 4, "hostile": 2}
HOSTILE_ARM = "</script><img src=x onerror=alert(1)>{{"


def rows_of_arms(bench, name):
    """The counts by day of the run of each arm that can be watched."""
    return [
        {float(row["day"]): row for row in watched_rows(folder)}
        for folder in sorted((bench.folders[name] / "arms").iterdir())
    ]


@check
def results_of_all_arms_wait_for_a_prediction(bench):
    page = bench.open("two", reveal=False)
    for part in ("#happened", "#watch", "#charts", "nav a[href='#charts']"):
        assert not visible(page, part), f"{part} gives the answer away"
    page.locator(".choice").nth(0).click()
    for part in ("#happened table", "#tissue-0", "#tissue-1", "#charts"):
        assert visible(page, part), part
    assert page.inner_text("#predicted").startswith("You predicted: ")
    bench.close(page)


@check
def the_replay_of_each_arm_shows_the_counts_of_its_table_on_each_day(bench):
    for name, arms in ARMS.items():
        tables = rows_of_arms(bench, name)
        assert len(tables) == arms
        page = bench.open(name, reveal=name != "hostile")
        states = page.evaluate("""() => thymus.replay.days.map((day, index) => {
          thymus.replay.go(day);
          return {day, arms: thymus.panels.map((panel) => {
            const looks = new Array(data.looks.length).fill(0);
            for (const look of panel.movie.states[index].look) looks[look]++;
            return {looks, text: document.getElementById('counts-' + panel.index).textContent};
          })};
        })""")
        assert len(states) >= 12, len(states)
        for state in states:
            for arm, shown in enumerate(state["arms"]):
                row, looks = tables[arm][state["day"]], shown["looks"]
                wanted = [int(float(row[key]))
                          for key in ("tumour_cells", "t_active", "t_tired", "healthy_cells")]
                numbers = [int(line.split(" ")[0].replace(",", ""))
                           for line in shown["text"].split("\n")][:4]
                assert numbers == wanted, (name, arm, state["day"], numbers, wanted)
                drawn = [looks[0] + looks[1], looks[6] + looks[7], looks[8], looks[4]]
                assert drawn == wanted, (name, arm, state["day"], drawn, wanted)
        bench.close(page)


@check
def another_run_can_be_watched(bench):
    page = bench.open("chosen", width=1366, height=620)
    assert page.text_content("#run option:nth-child(1)") == "Seed 42"
    assert page.text_content("#run option:nth-child(2)") == "Seed 43: nearest to the medians"
    page.evaluate("thymus.replay.go(12)")
    pictures = page.evaluate("[...document.querySelectorAll('.strip img')].map((image) => image.src)")
    tables = {run: [rows_of_run(folder, run) for folder in sorted((bench.folders["chosen"] / "arms").iterdir())]
              for run in runs_to_watch(bench.folders["chosen"])}
    assert len(tables) == 2, tables.keys()
    for choice, run in enumerate(tables):
        page.select_option("#run", index=choice)
        wait_until(page, f"thymus.panels.every((panel) => panel.run === {choice})")
        for arm, rows in enumerate(tables[run]):
            shown = page.inner_text(f"#counts-{arm}").split("\n")[0].split(" ")[0].replace(",", "")
            assert int(shown) == int(float(rows[12.0]["tumour_cells"])), (choice, arm, shown)
            last = page.inner_text(f".strip:nth-of-type({arm + 2}) figure:last-child figcaption")
            assert shown in last.replace(",", ""), (shown, last)
    others = page.evaluate("[...document.querySelectorAll('.strip img')].map((image) => image.src)")
    assert all(before != after for before, after in zip(pictures, others)), "the pictures are of the first run"
    page.screenshot(path=bench.shots / "compare-chosen-run.png", full_page=True)
    page.select_option("#run", index=0)
    wait_until(page, "thymus.panels.every((panel) => panel.run === 0)")
    back = page.evaluate("[...document.querySelectorAll('.strip img')].map((image) => image.src)")
    assert back == pictures
    bench.close(page)


def rows_of_run(folder, run):
    """The counts by day of one run."""
    with (folder / "counts.csv").open(newline="") as file:
        return {float(row["day"]): row for row in csv.DictReader(file) if row["run"] == run}


def runs_to_watch(folder):
    """The numbers of the runs that can be watched, the pictured one first."""
    arm = sorted((folder / "arms").iterdir())[0]
    with (arm / "frames" / "frames.csv").open(newline="") as file:
        first = next(csv.DictReader(file))["run"]
    others = sorted(path.stem.removeprefix("replay-run") for path in arm.glob("replay-run*.bin"))
    return [first, *others]


@check
def arms_are_alike_until_they_part(bench):
    page = bench.open("two")
    same = page.evaluate("""() => thymus.panels[0].movie.states.map((state, index) => {
      const other = thymus.panels[1].movie.states[index];
      return [thymus.replay.days[index], state.x.join() === other.x.join()];
    })""")
    assert all(equal for day, equal in same if day < 7), "the arms differ before the first dose"
    assert not all(equal for day, equal in same if day > 8), "the arms never differ"
    bench.close(page)


@check
def one_clock_moves_all_arms(bench):
    for name in ("two", "ladder"):
        page = bench.open(name)
        at = lambda: page.evaluate("thymus.panels.map((panel) => thymus.replay.days[panel.at])")
        arms = ARMS[name]
        step = page.evaluate("thymus.replay.days[1]")
        assert at() == [0] * arms, "nothing plays by itself"
        page.click("#step")
        assert at() == [1] * arms
        page.click("#step", modifiers=["Shift"])
        assert at() == [1 + step] * arms
        page.select_option("#speed", label="Fast")
        page.click("#play")
        wait_until(page, "thymus.replay.day > 4")
        page.click("#play")
        stopped = at()
        assert len(set(stopped)) == 1 and stopped[0] >= 3, stopped
        page.wait_for_timeout(150)
        assert at() == stopped
        page.focus("#scrubber")
        page.keyboard.press("End")
        assert at() == [12] * arms and page.inner_text("#day") == "Day 12"
        summary = page.inner_text("#summary") if page.evaluate(
            "(document.getElementById('scrubber').dispatchEvent(new Event('change')), true)") else ""
        for letter in "ABCD"[:arms]:
            assert f"Arm {letter} " in summary, summary
        page.click("#restart")
        assert at() == [0] * arms
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(".")
        page.keyboard.press("3")
        assert at() == [1] * arms and page.evaluate("document.getElementById('speed').selectedIndex") == 2
        page.keyboard.press("Space")
        assert page.evaluate("thymus.replay.playing")
        page.keyboard.press("Space")
        page.keyboard.press("r")
        assert at() == [0] * arms
        bench.close(page)


@check
def the_speed_is_that_of_the_choice(bench):
    page = bench.open("two")
    days = []
    for label in ("Slow", "Fast"):
        page.click("#restart")
        page.select_option("#speed", label=label)
        page.click("#play")
        page.wait_for_timeout(700)
        days.append(page.evaluate("thymus.replay.day"))
        page.click("#play")
    assert days[0] < 1 < days[1], days
    bench.close(page)


@check
def a_cell_of_each_arm_says_who_it_is(bench):
    page = bench.open("two", has_touch=True)
    page.evaluate("thymus.replay.go(9)")
    for arm in (0, 1):
        page.focus(f"#tissue-{arm}")
        page.keyboard.press("ArrowRight")
        assert page.evaluate(f"thymus.panels[{arm}].chosen") >= 0
        assert "ledger.csv" in page.inner_text(f"#card-{arm}")
        page.keyboard.press("Enter")
        assert page.evaluate(f"thymus.panels[{arm}].follows")
        page.keyboard.press("Escape")
        place = page.evaluate("""(arm) => {
          const panel = thymus.panels[arm], state = panel.state;
          const slot = state.look.findIndex((look) => data.looks[look].signal === 'exhaustion');
          const box = panel.canvas.getBoundingClientRect(), scale = box.width / panel.movie.width;
          return {x: state.x[slot] * scale, y: state.y[slot] * scale, id: state.id[slot]};
        }""", arm)
        spot = {"x": place["x"], "y": place["y"]}
        page.locator(f"#tissue-{arm}").hover(position=spot)
        assert page.evaluate(f"thymus.panels[{arm}].chosen") == place["id"]
        assert "T cell" in page.inner_text(f"#card-{arm}")
        page.evaluate(f"thymus.panels[{arm}].choose(-1)")
        page.locator(f"#tissue-{arm}").tap(position=spot)
        assert page.evaluate(f"thymus.panels[{arm}].follows"), "a tap does not choose"
        page.evaluate(f"thymus.panels[{arm}].choose(-1)")
    bench.close(page)


@check
def every_chart_gives_its_data_its_picture_and_its_table(bench):
    page = bench.open("two")
    page.click("details.folded > summary")
    figures = page.locator("figure.chart")
    assert figures.count() >= 10, figures.count()
    names = set()
    for index in range(figures.count()):
        figure = figures.nth(index)
        drawing = figure.locator(".for-both svg").first
        assert drawing.is_visible()
        assert drawing.locator("title").count() == 1 and drawing.locator("desc").count() == 1
        assert 20 < len(drawing.locator("desc").first.text_content()) <= 250
        with page.expect_download() as waiting:
            figure.locator("a[download]").click()
        names.add(waiting.value.suggested_filename)
        lines = Path(waiting.value.path()).read_text("utf-8").splitlines()
        assert len(lines) > 1
        with page.expect_download() as waiting:
            figure.locator(".save-png").click()
        assert Path(waiting.value.path()).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
        figure.locator(".show-table").click()
        assert figure.locator("table tr").count() == min(len(lines), 401)
    assert len(names) == figures.count(), "two charts would be saved under one name"
    bench.close(page)


@check
def every_control_has_a_name_of_its_own_in_each_comparison(bench):
    for name in ARMS:
        for width in (1366, 390):
            page = bench.open(name, width=width, reveal=name != "hostile")
            if name == "hostile":
                page.evaluate("document.body.classList.remove('waiting')")
            page.click("#help-button")
            controls = page.evaluate(CONTROLS)
            assert len(controls) > 20
            names = [control["name"] for control in controls if control["part"] == "control"]
            assert all(names) and len(set(names)) == len(names), (name, sorted(names))
            for control in controls:
                assert control["width"] >= 43.9 and control["height"] >= 43.9, (name, control)
            ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), (element) => element.id)")
            assert len(ids) == len(set(ids)), "an id is used twice"
            levels = page.evaluate("Array.from(document.querySelectorAll('h1,h2,h3'), (h) => +h.tagName[1])")
            assert levels[0] == 1 and levels.count(1) == 1
            bench.close(page)


@check
def the_tab_key_goes_from_arm_to_arm(bench):
    page = bench.open("two")
    page.focus(".skip")
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id"))
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none", f"no focus ring on {seen[-1]}"
    order = ["tissue-0", "tissue-1", "play", "step", "restart", "speed", "scrubber"]
    assert [name for name in seen if name in order] == order, seen
    bench.close(page)


@check
def text_is_dark_and_large_enough_in_each_look(bench):
    for name in ("two", "ladder"):
        for look in (None, "dark", "projector"):
            page = bench.open(name)
            if look:
                page.click(f"#look-{look}")
            page.click("#help-button")
            for fold in page.locator("summary").all():
                fold.click()
            assert page.evaluate(CONTRAST) == [], (name, look)
            bench.close(page)


@check
def nothing_is_cut_off_at_any_width(bench):
    for name in ARMS:
        for width in (320, 390, 683, 1024, 1366, 1920):
            page = bench.open(name, width=width, height=700, reveal=name != "hostile")
            if name == "hostile":
                page.evaluate("document.body.classList.remove('waiting')")
            for look in (None, "projector"):
                if look:
                    page.click("#look-projector")
                over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert over <= 0, f"{name}: {over} px too wide at {width}, look {look}"
            bench.close(page)


@check
def a_tissue_and_its_controls_fit_on_the_screen_of_a_small_computer(bench):
    for name in ("two", "ladder"):
        page = bench.open(name, width=1366, height=620)
        page.evaluate("document.getElementById('watch').scrollIntoView()")
        tissue = page.locator("#tissue-0").bounding_box()
        transport = page.locator(".transport").bounding_box()
        assert tissue["y"] >= -1 and tissue["y"] + tissue["height"] <= transport["y"] + 1, (tissue, transport)
        assert transport["y"] + transport["height"] <= 621, transport
        bench.close(page)


@check
def without_scripts_tables_charts_and_pictures_of_all_arms_are_there(bench):
    page = bench.open("two", java_script_enabled=False)
    for part in ("#happened table", ".strip img", "#charts", "figure.chart .for-both svg", "#key"):
        assert visible(page, part), part
    assert page.locator(".strip").count() == 2
    assert not visible(page, "#play") and not visible(page, ".choice")
    bench.close(page)


@check
def reduced_motion_shows_one_still_a_day_in_all_arms(bench):
    page = bench.open("two", reduced_motion="reduce")
    page.select_option("#speed", label="Fast")
    page.evaluate("""() => { window.seen = []; const go = thymus.replay.go.bind(thymus.replay);
      thymus.replay.go = (day) => { seen.push(day); go(day); }; }""")
    page.click("#play")
    wait_until(page, "seen.length >= 3")
    page.click("#play")
    assert page.evaluate("seen.slice(0, 3)") == [1, 2, 3]
    bench.close(page)


@check
def a_dark_system_gets_dark_tissues(bench):
    page = bench.open("two", color_scheme="dark")
    corner = """(id) => Array.from(document.getElementById(id).getContext('2d')
      .getImageData(2, 2, 1, 1).data.slice(0, 3))"""
    for arm in (0, 1):
        assert max(page.evaluate(corner, f"tissue-{arm}")) < 90, "the tissue is not dark"
    bench.close(page)


@check
def the_line_of_an_arm_stands_beside_its_name_in_each_look(bench):
    for look in (None, "dark", "projector"):
        page = bench.open("two")
        if look:
            page.click(f"#look-{look}")
        heads = page.locator("#watch .panel h3").all()
        assert len(heads) == 2
        for head in heads:
            assert head.locator("svg:visible").count() == 1, look
            line, box = head.locator("svg:visible").bounding_box(), head.bounding_box()
            assert box["height"] < 45 and abs(line["y"] + line["height"] / 2 - box["y"] - box["height"] / 2) < 8
        bench.close(page)


@check
def hostile_names_of_arms_are_only_texts(bench):
    page = bench.open("hostile", reveal=False)
    page.evaluate("document.body.classList.remove('waiting')")
    assert page.locator("img[src='x']").count() == 0
    assert HOSTILE_ARM in page.inner_text("h1"), page.inner_text("h1")
    assert HOSTILE_ARM in page.inner_text("#watch h3 >> nth=0")
    assert "onerror" in page.inner_text("#happened table")
    assert HOSTILE_ARM in page.get_attribute("#tissue-0", "aria-label")
    for link in page.locator("a[download]").all():
        name = link.get_attribute("download")
        assert all(letter.isalnum() or letter in "-." for letter in name), name
    bench.close(page)


@check
def a_printed_comparison_has_the_pictures_of_all_arms_and_no_controls(bench):
    page = bench.open("two")
    page.emulate_media(media="print")
    for part in ("#play", "nav", ".looks", ".tools", "#tissue-0", "#tissue-1"):
        assert not visible(page, part), part
    for strip in page.locator(".strip").all():
        assert strip.locator("img").first.is_visible()
    assert visible(page, ".for-both svg")
    paper = page.pdf(prefer_css_page_size=True)
    assert paper[:5] == b"%PDF-" and len(paper) > 50_000
    (bench.shots / "compare-print.pdf").write_bytes(paper)
    bench.close(page)


@check
def the_page_of_a_comparison_is_small_and_loads_nothing(bench):
    for name in ARMS:
        text = (bench.folders[name] / "report.html").read_text("utf-8")
        assert len(text.encode()) <= 5_000_000, name
        for bad in ("src=\"http", "src=\"//", "href=\"http", "url(", "@import", "<link", "<iframe"):
            assert bad not in text, f"{name} has {bad}"


@check
def pictures_for_people_to_look_at(bench):
    for name in ("two", "ladder"):
        for size, width, height, look in (
                ("1366", 1366, 620, None), ("1920", 1920, 1080, None), ("390", 390, 844, None),
                ("dark", 1366, 620, "dark"), ("projector", 1366, 620, "projector")):
            page = bench.open(name, width=width, height=height)
            if look:
                page.click(f"#look-{look}")
            page.evaluate("thymus.replay.go(9); document.getElementById('watch').scrollIntoView()")
            page.wait_for_timeout(100)
            page.screenshot(path=bench.shots / f"compare-{name}-{size}.png")
            page.screenshot(path=bench.shots / f"compare-{name}-{size}-all.png", full_page=True)
            bench.close(page)


def hostile_arms(folder):
    path = folder / "hostile.yaml"
    path.write_text(f"""name: hostile arms
extends: checkpoint
arms:
  {quoted(HOSTILE_ARM)}: {{treatments: []}}
  {quoted("two " + HOSTILE_ARM[:30])}: {{}}
""", encoding="utf-8")
    return path


def make_pages(thymus, root):
    commands = {
        "two": ["no-treatment", "checkpoint", "--runs", "4"],
        "ladder": ["checkpoint", "--vary", "treatments.0.dose_mg=0.2,2,20,200", "--runs", "2"],
        "hostile": [str(hostile_arms(root)), "--runs", "1"],
        "chosen": ["no-treatment", "checkpoint", "--runs", "3", "--picture-seed", "42"],
    }
    folders = {}
    for name, words in commands.items():
        folders[name] = root / name
        done = subprocess.run(
            [thymus, "compare", *words, "--out", folders[name], *SMALL], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return folders


if __name__ == "__main__":
    sys.exit(run_checks(make_pages))
