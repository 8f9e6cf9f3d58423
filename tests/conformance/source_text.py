"""What a report's PDF must say, in reading order and with its numbers made: the report read by Python's
own TOML reader, by rules written from the report format's specification and GB/T 9704 7.3.3.

    source_text.py text REPORT.toml       the text
    source_text.py headings REPORT.toml   a line a heading: its level, a tab, number and words
    source_text.py links REPORT.toml      a line an address
"""

import re
import sys
import tomllib

HAN_DIGITS = "零一二三四五六七八九"


def han_numeral(number):
    """1 to 999 as headings use it: 十二, 二十, 一百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = HAN_DIGITS[hundreds] + "百" if hundreds else ""
    if hundreds and rest and not tens:
        text += "零"
    if tens:
        text += ("" if tens == 1 and not hundreds else HAN_DIGITS[tens]) + "十"
    return text + (HAN_DIGITS[ones] if ones else "")


def heading_number(level, number):
    """7.3.3: 一、 （一） 1. （1）"""
    han = han_numeral(number)
    return [f"{han}、", f"（{han}）", f"{number}.", f"（{number}）", chr(0x245F + number)][level - 1]


def plain(text):
    """Inline marks taken away. A backslash keeps the character after it from being one."""
    kept = []

    def keep(match):
        kept.append(match.group(1))
        return f"\0{len(kept) - 1}\0"

    text = re.sub(r"\\([!-/:-@\[-`{-~])", keep, text)
    text = re.sub(r"\[([^\[\]]*)\]\(([^()\s]*)\)", r"\1", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"\1", text)
    text = re.sub(r"[\^_]\{([^{}]*)\}", r"\1", text)
    return re.sub("\0(\\d+)\0", lambda match: kept[int(match.group(1))], text)


def paragraphs(text):
    return [plain(line) for line in text.splitlines() if line.strip()]


def cell_text(cell):
    """As a cell prints it: a number as it is written, a negative one with a minus sign."""
    text = cell.get("text", "") if isinstance(cell, dict) else cell
    text = plain(text) if isinstance(text, str) else str(text)
    return re.sub(r"^-(?=[\d.,]+[%％]?$)", "−", text)


def table_text(block, number):
    """Caption, unit, the cells row by row, notes."""
    lines = [f"表{number}" + plain(block["caption"])] if number else []
    lines += [plain(block["unit"])] if block.get("unit") else []
    lines += [cell_text(cell) for row in block.get("rows", []) for cell in row]
    notes = block.get("notes", [])
    return lines + [plain(note) for note in ([notes] if isinstance(notes, str) else notes)]


def all_blocks(report):
    for part in [report, *report.get("attachment", [])]:
        for section in part.get("section", []):
            yield from section.get("block", [])


def number_tables(report):
    """Tables with a caption are counted through the document."""
    number = 0
    for block in all_blocks(report):
        if block.get("type") == "table" and block.get("caption"):
            number += 1
            block["number"] = number


def block_text(block, in_article=False):
    """A block's paragraphs. Figures and charts are not set yet."""
    kind = block.get("type")
    if kind == "table":
        return table_text(block, block.get("number"))
    if kind in ("text", "quote"):
        return paragraphs(block.get("text", ""))
    if kind == "list":
        ordered = block.get("ordered", False)
        items = enumerate(block.get("items", []), 1)
        numbers = (lambda n: f"（{han_numeral(n)}）") if in_article else (lambda n: f"{n}.")
        return [(numbers(number) if ordered else "·") + plain(item) for number, item in items]
    if kind == "names":
        names = [one if isinstance(one, dict) else {"name": one} for one in block["names"]]
        return ["".join(plain(one["name"] + one.get("unit", "")) for one in names)]
    return []


DIVISIONS = {"part": "第{}编", "chapter": "第{}章", "subchapter": "第{}节", "article": "第{}条"}


def numbered(report):
    """Each section with its number, if it has one: by level, or by division."""
    counts, divisions = [0] * 5, dict.fromkeys(DIVISIONS, 0)
    for section in report.get("section", []):
        division, level = section.get("division"), section.get("level", 1)
        counts[(0 if division else level) :] = [0] * (5 - (0 if division else level))
        number = None
        if division:
            inner = list(DIVISIONS)[list(DIVISIONS).index(division) + 1 : -1]
            divisions.update(dict.fromkeys(inner, 0))
            divisions[division] += 1
            number = DIVISIONS[division].format(han_numeral(divisions[division]))
        elif section.get("heading") and section.get("numbered", True):
            counts[level - 1] += 1
            number = heading_number(level, counts[level - 1])
        yield section, number


def references(report):
    """What each label is called."""
    for section, number in numbered(report):
        if "label" in section and number:
            yield section["label"], number
    for block in all_blocks(report):
        if "label" in block and "number" in block:
            yield block["label"], f"表{block['number']}"


def sections(report):
    """Each section's level, its heading with its number (None without one), and its paragraphs."""
    names = dict(references(report))
    in_article = False
    for section, number in numbered(report):
        division, level = section.get("division"), section.get("level", 1)
        in_article = division == "article" if division else in_article
        heading = plain(section["heading"]) if section.get("heading") else None
        body = [re.sub(r"@\{(.*?)\}", lambda m: names[m[1]], text) for text in paragraphs(section.get("text", ""))]
        if division == "article":
            body = [number + (heading or "") + (body[0] if body else ""), *body[1:]]
            heading = None
        elif heading:
            heading = (number or "") + heading
        if division:
            level = 2 if division == "subchapter" else 1
        blocks = [text for block in section.get("block", []) for text in block_text(block, in_article)]
        blocks = [re.sub(r"@\{(.*?)\}", lambda m: names[m[1]], text) for text in blocks]
        yield level, heading, body + blocks


def closing(report):
    """7.3.5: names, each after its office if signed, then the date; without a closing neither."""
    if "closing" not in report:
        return []
    signed = report["closing"].get("mode") == "signed"
    signatures = report["closing"].get("signatures", [])
    lines = [(one.get("office", "") if signed else "") + one["name"] for one in signatures]
    if "date" in report["document"]:
        date = report["document"]["date"]
        if report["document"].get("style") == "court":
            year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(date.year))
            lines.append(f"{year}年{han_numeral(date.month)}月{han_numeral(date.day)}日")
        else:
            lines.append(f"{date.year}年{date.month}月{date.day}日")
    return lines


SUFFIXES = {"document": "文件", "order": "令", "minutes": "纪要", "letter": ""}


def issuer_mark(report):
    """7.2.4, 10: the issuers, and what the format adds unless the author did."""
    header = report.get("header", {})
    if "issuers" not in header:
        return []
    lines = [header["parallel-mark"]] if "parallel-mark" in header else []
    suffix = SUFFIXES[report["document"]["format"]]
    written = len(header["issuers"]) == 1 and header["issuers"][0].endswith(suffix)
    return lines + header["issuers"] + [header.get("mark-suffix", "" if written else suffix)]


def letterhead(report):
    """7.2: what stands above the red rule. 10.1: a letter's mark stands above the other lines."""
    document, header = report["document"], report.get("header", {})
    if document.get("format") not in SUFFIXES:
        return []
    secrecy = header.get("secrecy", "")
    if secrecy and "retention" in header:
        secrecy += "★" + header["retention"]
    lines = [header.get("copy-number", ""), secrecy, header.get("urgency", "")]
    is_letter = document["format"] == "letter"
    lines = issuer_mark(report) + lines if is_letter else lines + issuer_mark(report)
    signers = header.get("signers", [])
    if signers and document["format"] in ("document", "minutes"):
        lines += ["签发人：", *signers]
    return [plain(line) for line in [*lines, document.get("number", "")]]


def addressees(report):
    """7.3.2: groups are parted by commas, names by 、; a full-width colon ends them."""
    document = report["document"]
    names = document.get("addressees", [])
    if document.get("format") not in SUFFIXES or not names:
        return []
    mark = "，" if any("、" in name for name in names) else "、"
    return [plain(mark.join(names)) + "："]


def attachments(report):
    return report.get("attachment", [])


def attachment_list(report):
    """7.3.4: numbered where there are several."""
    titles = [plain(one["title"]) for one in attachments(report)]
    if not titles:
        return []
    numbers = [f"{number}." for number in range(1, len(titles) + 1)] if len(titles) > 1 else [""]
    return ["附件：", *(number + title for number, title in zip(numbers, titles))]


def attendance(report):
    """10.3: names parted by 、, or by commas where one of them is a list."""
    lines = []
    for key, label in (("present", "出席："), ("excused", "请假："), ("observers", "列席：")):
        names = report.get("attendance", {}).get(key, [])
        if names:
            lines.append(label + ("，" if any("、" in name for name in names) else "、").join(names))
    return [plain(line) for line in lines]


def note(report):
    """7.3.6: in brackets."""
    words = plain(report.get("closing", {}).get("note", ""))
    return ["（" + words.strip("（）()") + "）"] if words else []


def attachment_texts(report, apart):
    """7.3.7; those bound apart follow the imprint. One without text is only listed."""
    lines = []
    for number, one in enumerate(attachments(report), 1):
        if (one.get("bound") == "apart") != apart or "file" in one or "section" not in one:
            continue
        mark = "附件" + (str(number) if len(attachments(report)) > 1 else "")
        lines += [(report["document"].get("number", "") if apart else "") + mark, plain(one["title"])]
        for _, heading, body in sections(one):
            lines += ([heading] if heading else []) + body
    return lines


def imprint(report):
    """7.4."""
    imprint = report.get("imprint", {})
    lines = []
    if imprint.get("copies-to"):
        lines.append("抄送：" + "，".join(plain(name) for name in imprint["copies-to"]) + "。")
    if report["document"].get("format") == "letter":
        return lines
    for contact in imprint.get("contacts", []):
        labels = (("unit", "承办单位："), ("name", "联系人："), ("phone", "电话："))
        lines += [label + contact[key] for key, label in labels if key in contact]
    if "printed-by" in imprint:
        lines.append(plain(imprint["printed-by"]))
    if "printed-on" in imprint:
        date = imprint["printed-on"]
        lines.append(f"{date.year}年{date.month}月{date.day}日印发")
    if "copies" in imprint:
        lines.append(f"（共印{imprint['copies']}份）")
    return lines


def whole_text(report):
    document = report["document"]
    lines = letterhead(report)
    lines += [cell for entry in report.get("index", {}).get("entries", []) for cell in entry]
    titles = [document[key] for key in ("parallel-title", "title") if key in document]
    subtitle = document.get("subtitle", [])
    titles += [subtitle] if isinstance(subtitle, str) else subtitle
    if document.get("format") != "order":  # 10.2: the body follows the number
        lines += [plain(title) for title in titles]
    lines += addressees(report)
    for _, heading, body in sections(report):
        lines += ([heading] if heading else []) + body
    lines += attachment_list(report) + attendance(report) + closing(report) + note(report)
    lines += attachment_texts(report, False) + imprint(report)
    return lines + attachment_texts(report, True)


def headings(report):
    """Those of an attachment stand below it."""
    lines = [f"{level}\t{heading}" for level, heading, _ in sections(report) if heading]
    for number, one in enumerate(attachments(report), 1):
        if "section" not in one:
            continue
        mark = "附件" + (str(number) if len(attachments(report)) > 1 else "")
        lines.append(f"1\t{mark} {plain(one['title'])}")
        lines += [f"{level + 1}\t{heading}" for level, heading, _ in sections(one) if heading]
    return lines


def written(section):
    """A section's own text and that of its blocks, with their marks."""
    for part in [section, *section.get("block", [])]:
        if part.get("type", "text") in ("text", "quote", "list"):
            yield from [part.get("text", ""), *part.get("items", [])]


def links(report):
    """Addresses in the order of the text: written out, bare, and e-mail."""
    parts = [report, *attachments(report)]
    source = "\n".join(text for part in parts for section in part.get("section", []) for text in written(section))
    pattern = (
        r"\]\(([^()\s]+)\)"
        r"|((?:https?://|(?<![\w.])www\.)[!-'*-~]*[0-9A-Za-z/])"
        r"|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    )
    for words, bare, mail in re.findall(pattern, source, re.ASCII):
        address = words or bare or "mailto:" + mail
        yield "http://" + address if address.startswith("www.") else address


def main():
    what, path = sys.argv[1:]
    with open(path, "rb") as file:
        report = tomllib.load(file)
    number_tables(report)
    if what == "text":
        lines = whole_text(report)
    elif what == "headings":
        lines = headings(report)
    else:
        lines = list(links(report))
    sys.stdout.buffer.write("".join(line + "\n" for line in lines).encode())


main()
