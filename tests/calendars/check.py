#!/usr/bin/env python3
"""Calendars as others read them.

    check.py AMIGABLE GOLDEN HUB

Builds the golden site and a site of random events with AMIGABLE, and reads every calendar of both and of the built HUB with
`icalendar`, `ics`, `recurring_ical_events` and, where it is installed, `khal`. No reader may complain; each event has to be
the one that stands in its page's front matter: same days, same hours on the clock and in the world, same words.
"""

import datetime as dt
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import warnings
import zoneinfo

import icalendar
import ics
import recurring_ical_events

SANTIAGO = "America/Santiago"
CHECKS = 0


def expect(what, good):
    global CHECKS
    CHECKS += 1
    if not good:
        sys.exit(f"calendars: {what}")


def equal(what, found, wanted):
    expect(f"{what}: {found!r} instead of {wanted!r}", found == wanted)


def lines_of(path):
    """RFC 5545, 3.1: CRLF, at most 75 octets, each line whole letters."""
    data = path.read_bytes()
    expect(f"{path} ends with CRLF", data.endswith(b"\r\n"))
    lines = data[:-2].split(b"\r\n")
    for number, line in enumerate(lines, 1):
        expect(f"{path}:{number} has {len(line)} octets", len(line) <= 75)
        expect(f"{path}:{number} has a lone line break", b"\n" not in line and b"\r" not in line)
        line.decode("utf-8")
    return data


def read(path):
    """One calendar, by the first reader; what can be said of any is checked here."""
    calendar = icalendar.Calendar.from_ical(lines_of(path))
    for component in calendar.walk():
        expect(f"{path}: errors {component.errors}", not component.errors)
    equal(f"{path} VERSION", calendar["VERSION"], "2.0")
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    uids = []
    for event in calendar.walk("VEVENT"):
        uids.append(str(event["UID"]))
        for name in ("DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "URL"):
            expect(f"{path}: {name} of {uids[-1]}", name in event)
        for name in ("DTSTART", "DTEND", "EXDATE"):
            if name in event:
                zone = event[name].params.get("TZID")
                expect(f"{path}: zone {zone} of {uids[-1]} is not told", zone is None or zone in zones)
        if "DTEND" in event:
            expect(f"{path}: {uids[-1]} ends before it begins", event.decoded("DTEND") > event.decoded("DTSTART"))
    expect(f"{path}: a UID stands twice", len(uids) == len(set(uids)))
    expect(f"{path} has events", uids)
    return calendar


def second_reader(path, calendar):
    """`ics` finds the same events at the same instants."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = {event.uid: event for event in ics.Calendar(path.read_bytes().decode("utf-8")).events}
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        expect(f"{path}: ics does not find {uid}", uid in found)
        start = event.decoded("DTSTART")
        begin = found[uid].begin
        if isinstance(start, dt.datetime):
            equal(f"{path}: start of {uid} by ics", begin.datetime.astimezone(dt.timezone.utc), start.astimezone(dt.timezone.utc))
        else:
            expect(f"{path}: {uid} is of whole days by ics", found[uid].all_day)
            equal(f"{path}: first day of {uid} by ics", begin.date(), start)
        equal(f"{path}: title of {uid} by ics", found[uid].name, str(event["SUMMARY"]))


def occurrences(calendar):
    """Every occurrence: uid → starts, in their order."""
    found = {}
    for event in recurring_ical_events.of(calendar).between(dt.date(1990, 1, 1), dt.date(2040, 1, 1)):
        found.setdefault(str(event["UID"]), []).append(event.decoded("DTSTART"))
    return {uid: sorted(starts) for uid, starts in found.items()}


def build(amigable, root, public, day="2026-11-22"):
    done = subprocess.run([amigable, "build", "--root", root, "--output-dir", public, "--clock", day], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"calendars: {root} does not build:\n{done.stdout}{done.stderr}")


def khal(paths, scratch):
    """Debian's khal takes each calendar in, and shows its events."""
    if shutil.which("khal") is None:
        print("khal is not installed: calendars were not imported")
        return
    (scratch / "khal.conf").write_text(
        f"[calendars]\n[[all]]\npath = {scratch}/vdir\n[locale]\nlocal_timezone = {SANTIAGO}\ndefault_timezone = {SANTIAGO}\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {scratch}/khal.db\n"
    )
    (scratch / "vdir").mkdir()
    run = ["khal", "-c", str(scratch / "khal.conf")]
    for path in paths:
        done = subprocess.run([*run, "import", "--batch", "-a", "all", str(path)], capture_output=True, text=True)
        expect(f"khal does not take {path}: {done.stderr}", done.returncode == 0 and "rror" not in done.stderr)
    listed = subprocess.run([*run, "list", "--format", "{uid}", "2021-01-01", "2028-01-01"], capture_output=True, text=True)
    expect(f"khal lists: {listed.stderr}", listed.returncode == 0)
    for path in paths:
        for event in read(path).walk("VEVENT"):
            expect(f"khal does not show {event['UID']}", str(event["UID"]) in listed.stdout)


def golden(public, wanted):
    """Each event of the golden site is what was written by hand in `expected.json`."""
    calendar = read(public / "eventos" / "calendario.ics")
    events = {str(event["UID"]).split("@")[0].rsplit("/", 1)[-1]: event for event in calendar.walk("VEVENT")}
    equal("golden events", sorted(events), sorted(wanted))
    all_starts = occurrences(calendar)
    for name, expected in wanted.items():
        event = events[name]
        text = lambda key: str(event[key]) if key in event else None
        for key, value in expected.items():
            if key == "starts":
                starts = all_starts[str(event["UID"])]
                found = [one.astimezone(dt.timezone.utc).isoformat() if isinstance(one, dt.datetime) else one.isoformat() for one in starts]
                equal(f"golden {name} starts", found, value)
            elif key == "END":
                end = event.decoded("DTEND")
                equal(f"golden {name} ends", end.astimezone(dt.timezone.utc).isoformat() if isinstance(end, dt.datetime) else end.isoformat(), value)
            else:
                equal(f"golden {name} {key}", text(key), value)


LETTERS = "aeiouñÑáü ,;\\:\"'«»¿¡🎉👩🏽‍🦽-_/%&<>\t"
ZONES = [SANTIAGO, "America/Punta_Arenas", "Pacific/Easter", "Europe/Madrid", "Asia/Kathmandu", "America/Sao_Paulo"]


def made_up(chance, number):
    """A random event: its front matter, and what a calendar has to say of it."""
    words = "".join(chance.choice(LETTERS) for _ in range(chance.randrange(1, 160))).strip() or "ñ"
    words = " ".join(words.split())
    title = f"E{number} {words}"
    zone = chance.choice(ZONES)
    day = dt.date(2015, 1, 1) + dt.timedelta(days=chance.randrange(365 * 15))
    fields = {"titulo": title, "descripcion": f"Un evento. {words}", "modalidad": "por confirmar", "accesibilidad": "no se sabe"}
    fields["estado"] = chance.choice(["planificado", "confirmado", "realizado", "cancelado", "postergado"])
    status = {"planificado": "TENTATIVE", "confirmado": "CONFIRMED", "realizado": "CONFIRMED"}.get(fields["estado"], "CANCELLED")
    prefix = {"cancelado": "Cancelado: ", "postergado": "Postergado: "}.get(fields["estado"], "")
    fields.update(zona_horaria=zone, revisado="2026-11-20", nota_estado="Nada más.")
    if chance.random() < 0.4:
        last = day + dt.timedelta(days=chance.randrange(5))
        fields.update(inicio=day.isoformat(), fin=last.isoformat())
        start, end, step = day, last + dt.timedelta(days=1), None
    else:
        # Hours that every clock of the zones has on every day.
        start = dt.datetime.combine(day, dt.time(chance.randrange(4, 23), chance.randrange(60)))
        end = start + dt.timedelta(minutes=chance.randrange(1, 2000))
        end = end.replace(hour=max(end.hour, 4))
        fields.update(inicio=start.strftime("%Y-%m-%d %H:%M"), fin=end.strftime("%Y-%m-%d %H:%M"))
    starts = [start]
    if chance.random() < 0.4:
        every, days = chance.choice([("día", 1), ("semana", 7)])
        interval, count = chance.randrange(1, 4), chance.randrange(2, 12)
        starts = [start + dt.timedelta(days=days * interval * turn) for turn in range(count)]
        as_day = lambda one: one.date() if isinstance(one, dt.datetime) else one
        left_out = sorted({as_day(one) for one in chance.sample(starts[1:], chance.randrange(len(starts)))}) if count > 2 else []
        repeat = {"cada": every, "intervalo": interval, "excepto": [one.isoformat() for one in left_out]}
        if chance.random() < 0.5:
            repeat["veces"] = count
        else:
            repeat["hasta"] = as_day(starts[-1]).isoformat()
        fields["repite"] = repeat
        starts = [one for one in starts if as_day(one) not in left_out]
    clock = zoneinfo.ZoneInfo(zone)
    instant = lambda one: one.replace(tzinfo=clock).astimezone(dt.timezone.utc) if isinstance(one, dt.datetime) else one
    return fields, {"starts": [instant(one) for one in starts], "end": instant(end), "status": status, "title": prefix + title}


def random_events(amigable, scratch, seed, count=300):
    """Export, read by another: the same event."""
    chance = random.Random(seed)
    root, wanted = scratch / "random", {}
    (root / "content" / "eventos").mkdir(parents=True)
    settings = {"titulo": "Al azar", "descripcion": "Eventos.", "direccion": "https://azar.example/", "idioma": "es-CL", "zona_horaria": SANTIAGO}
    settings["colecciones"] = {"eventos": {"clase": "evento"}}
    # Made-up words are no Spanish; what is looked at here are calendars.
    settings["revisiones"] = {family: "no" for family in ("plain", "typography", "a11y", "links")}
    (root / "amigable.yaml").write_text(json.dumps(settings, ensure_ascii=False))
    list_page = {"titulo": "Eventos", "descripcion": "Todos.", "lista": {"orden": "inicio"}}
    (root / "content" / "eventos" / "_index.md").write_text(f"---\n{json.dumps(list_page, ensure_ascii=False)}\n---\n")
    (root / "content" / "_index.md").write_text('---\n{"titulo": "Azar", "descripcion": "Azar."}\n---\n[Eventos](eventos/_index.md)\n')
    for number in range(count):
        fields, wanted[f"e{number}"] = made_up(chance, number)
        (root / "content" / "eventos" / f"e{number}.md").write_text(f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\nTexto.\n")
    build(amigable, root, scratch / "random-public")
    path = scratch / "random-public" / "eventos" / "calendario.ics"
    calendar = read(path)
    starts = occurrences(calendar)
    events = {str(event["UID"]).split("@")[0].rsplit("/", 1)[-1]: event for event in calendar.walk("VEVENT")}
    equal("random events", sorted(events), sorted(wanted))
    utc = lambda one: one.astimezone(dt.timezone.utc) if isinstance(one, dt.datetime) else one
    for name, expected in wanted.items():
        event = events[name]
        equal(f"random {name} (seed {seed}) title", str(event["SUMMARY"]), expected["title"])
        equal(f"random {name} (seed {seed}) status", str(event["STATUS"]), expected["status"])
        equal(f"random {name} (seed {seed}) end", utc(event.decoded("DTEND")), expected["end"])
        equal(f"random {name} (seed {seed}) starts", [utc(one) for one in starts[str(event["UID"])]], expected["starts"])
    second_reader(path, calendar)


def main():
    amigable, root, hub = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        build(amigable, root / "in", scratch / "golden")
        wanted = json.loads((pathlib.Path(__file__).parent / "expected.json").read_text())
        golden(scratch / "golden", wanted)
        calendars = sorted((scratch / "golden").rglob("*.ics")) + sorted(hub.rglob("*.ics"))
        for path in calendars:
            second_reader(path, read(path))
        khal(calendars, scratch)
        for seed in (1, 2021):
            random_events(amigable, scratch, seed) if seed == 1 else random_events(amigable, scratch / "b", seed)
    print(f"calendars: {len(calendars)} files and 600 random events, {CHECKS} checks, 0 failed")


main()
