"""The words of the calendar, as patterns and as numbers."""

from __future__ import annotations

from functools import cache

from minutes_cli import regex
from minutes_cli.timex.meaning import PartName, Unit

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "ninety": 90,
}  # fmt: skip

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_COUNTED = (
    rf"(?:twenty|thirty|forty)[- ](?:{_ONES})|(?:twenty|thirty|forty)(?![- ](?:{_ONES})\b)|{_ONES}|ten|eleven|twelve"
    "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|fifty|sixty|ninety"
)
PIECES = {
    "month": (
        r"(?:jan(?:uary)?|feb(?:r(?:uary)?|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
    ),
    "weekday": (
        r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
        r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])"
    ),
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:(?:\s?(?:st|nd|rd|th))(?![a-z])|(?!\d))",
    "nth": r"(?:[1-9]|[12]\d|3[01])\s?(?:st|nd|rd|th)(?![a-z])",
    "year": r"(?:19|20)\d\d(?!\d)",
    "anyyear": r"(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)",
    "nn": r"\d\d?(?!\d)",
    "hour": r"(?:[01]?\d|2[0-4])",
    "minute": r"[0-5]\d(?!\d)",
    "meridiem": r"(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|noon\b|midnight\b|hrs?\b|hours\b|h\b)",
    "count": rf"(?:\d{{1,3}}(?:\.\d)?|an?|{_COUNTED}|(?:a\s+)?couple(?:\s+of)?|(?:a\s+)?few|several|some)(?!\w)",
    "unit": (
        r"(?:(?:working|business|clear|calendar)[\s-]+days?|days?|weekends?|weeks?|wks?|fortnights?|months?|mths?|mos(?=\.|\b)|quarters?"
        r"|years?|yrs?|decades?|hours?|hrs?|minutes?|mins?)(?![a-z])"
    ),
    "season": r"(?:spring|summer|autumn|fall|winter)(?![a-z])",
    "quarter": (
        r"(?:Q(?:uarter\s+|\s?)[1-4](?!\w)"
        r"|(?:1st|2nd|3rd|4th|first|second|third|fourth|final|last)\s+quarter(?![a-z]))"
    ),
}
MAYBE_WEEKDAY = r"(?:{weekday}[.,]?[\s–-]*(?:the\s+)?)?"
"""For a rule's pattern: a weekday before a date, or none."""
_LEXICON = {
    "month": "jan january feb febr february mar march apr april may jun june jul july aug august sep sept september oct"
    " october nov november dec december",
    "weekday": "mon monday mondays tue tues tuesday tuesdays wed weds wednesday wednesdays thu thur thurs thursday"
    " thursdays fri friday fridays sat saturday saturdays sun sunday sundays",
    "unit": "day days weekend weekends week weeks wk wks fortnight fortnights month months mth mths mos quarter"
    " quarters qtr wkend year years yr yrs decade decades hour hours hr hrs minute minutes min mins",
    "season": "spring summer autumn fall winter",
    "near": "this next nxt last past previous prior coming current present new upcoming our the",
    "now": "today tomorrow tmrw tmw yesterday tonight night this eow eom eoq eoy",
    "close": "eod eob cob cop close end",
    "numbered": "cw kw week weeks wk wks",
    "old": "inst instant prox proximo ult ultimo",
    "out": "out over",
    "often": "every each per once twice daily weekly fortnightly biweekly bi monthly bimonthly quarterly annually"
    " biannually half yearly biennially",
    "half": "half h",
    "number": " ".join(NUMBERS) + " couple few several some",
    "ago": "ago",
    "from": "in from hence",
    "fiscal": "fy fye fiscal financial academic school tax budget for in of during since the season session",
    "feast": "easter good christmas xmas boxing new thanksgiving halloween hallowe labor labour memorial independence"
    " valentine valentines st anzac australia canada pentecost whit ascension ash palm remembrance veterans martin"
    " presidents columbus juneteenth mothering pancake shrove candlemas lady midsummer michaelmas martinmas whitsun"
    " whitsunday trinity corpus maundy advent all epiphany lammas burns bonfire guy hogmanay armistice mother mothers"
    " father fathers victoria waitangi may",
    "holiday": "holiday",
    "ordinal": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "q": "q quarter",
    "noon": "noon midday midnight",
    "spoken": "clock half quarter minutes past",
}
_CLASSES_OF: dict[str, set[str]] = {}
for _name, _listed in _LEXICON.items():
    for _word in _listed.split():
        _CLASSES_OF.setdefault(_word, set()).add(_name)
_SHAPES = (
    ("joined", regex.compile(r"\d\s?[-–/.]\s?[\d'’]")),
    ("year", regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")),
    ("nth", regex.compile(r"\d\s?(?:st|nd|rd|th)(?![a-z])")),
    ("eight", regex.compile(r"\d{8}")),
    ("tens", regex.compile(r"\d0['’]?s")),
)
_WORD = regex.compile("[a-z]+")


@cache
def pattern(source: str) -> regex.Pattern:
    """A rule's pattern: `{month}` stands for the piece of that name, in a group of that name; `{month2}` for a second.

    A letter stands for itself in either case. A match begins at the start of a word.
    """
    filled = regex.sub(r"\{([a-z]+)(\d?)\}", lambda m: f"(?P<{m[1]}{m[2]}>{PIECES[m[1]]})", source)
    return regex.compile(rf"(?<!\w)(?<!\d[.,])(?:{filled})", regex.IGNORECASE)


def classes(text: str) -> frozenset[str]:
    """The kinds of calendar words and numbers that a text has, so that the rules that need others are not tried."""
    lower = text.lower()
    told = {name for word in set(_WORD.findall(lower)) for name in _CLASSES_OF.get(word, ())}
    if any(map(str.isdigit, lower)):
        told |= {"digit", "number"}
        told |= {name for name, shape in _SHAPES if shape.search(lower)}
    return frozenset(told)


def month(word: str) -> int:
    """The month that a word names, 1 to 12."""
    return MONTHS[word[:3].lower()]


def weekday(word: str) -> int:
    """The weekday that a word names, 0 (Monday) to 6."""
    return WEEKDAYS[word[:3].lower()]


def ordinal(word: str) -> int:
    """The number in "3", "03" or "3rd"."""
    return int(regex.sub(r"\D", "", word))


def full_year(word: str) -> int:
    """The year in "2025", "25" or "'25": two digits mean 1970 to 2069."""
    number = ordinal(word)
    return number if number > 99 else number + (2000 if number < 70 else 1900)


_UNITS: tuple[tuple[str, Unit], ...] = (
    ("wor", "working day"), ("bus", "working day"), ("cle", "day"), ("cal", "day"), ("day", "day"),
    ("weekend", "weekend"), ("wke", "weekend"), ("we", "week"), ("wk", "week"), ("fo", "fortnight"), ("mo", "month"),
    ("mt", "month"), ("q", "quarter"), ("y", "year"), ("de", "decade"), ("h", "hour"), ("mi", "minute"),
)  # fmt: skip


def unit(word: str) -> Unit:
    """The unit of time that a word names, in the singular or plural."""
    lower = word.lower()
    return next(unit for stem, unit in _UNITS if lower.startswith(stem))


def number(word: str) -> float | None:
    """The number in "3", "two", "twenty-four", "a couple of"; `None` where the word is vague ("a few")."""
    lower = " ".join(word.lower().split())
    if lower[0].isdigit():
        return float(lower)
    if "few" in lower or lower in ("several", "some"):
        return None
    if "couple" in lower:
        return 2
    return sum(NUMBERS[part] for part in regex.split(r"[- ]", lower))


def part(word: str) -> PartName:
    """The part that "end of", "mid-", "early" and their like mean."""
    first = word.strip().lower().removeprefix("very ")
    if first.startswith("mid"):
        return "middle"
    if first.startswith(("end", "close")):
        return "end"
    return "late" if first.startswith("lat") else "start"


def before(text: str, end: int) -> str:
    """The last few words before a place: what is looked at there stays short, however long the text."""
    return text[max(0, end - 48) : end]
