"""Copies the package to a folder where it is changed and built, and nothing else is touched."""

import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def copy_package(copy, changed=None):
    """Copies what belongs to the package, and keeps what was built of an earlier copy.

    `changed` holds texts by path that stand in the copy instead of those of the package, or besides them.
    """
    changed = {path: text.encode() for path, text in (changed or {}).items()}
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
        check=True, capture_output=True).stdout.decode().split("\0")
    wanted = {name for name in listed if name and (ROOT / name).exists()} | set(changed)
    copy.mkdir(parents=True, exist_ok=True)
    for old in sorted(copy.rglob("*"), reverse=True):
        name = str(old.relative_to(copy))
        if name == ".build" or name.startswith(".build/"):
            continue
        if (old.is_file() or old.is_symlink()) and name not in wanted:
            old.unlink()
        elif old.is_dir() and not old.is_symlink() and not any(old.iterdir()):
            old.rmdir()
    for name in sorted(wanted):
        source, target = ROOT / name, copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name in changed:
            if not target.exists() or target.read_bytes() != changed[name]:
                target.write_bytes(changed[name])
        elif source.is_symlink():
            if not target.is_symlink():
                target.symlink_to(source.readlink())
        elif not target.exists() or source.read_bytes() != target.read_bytes():
            # Files that are as before keep their times, so that little is built again.
            shutil.copyfile(source, target)
            shutil.copymode(source, target)
