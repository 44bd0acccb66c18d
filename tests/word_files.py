"""Word files as other programs and people leave them, made by changing their XML."""

import re
import zipfile

from reportgen.writers.docx.digests import CUSTOM_PROPERTIES, opened
from reportgen.writers.docx.plain_text import DOCUMENT

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def rewritten(path, target, change, part=DOCUMENT):
    """Write a Word file with one part changed; return the new file."""
    parts = opened(path.read_bytes())
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target


def edited(path, target, *pairs):
    """Write a Word file with words replaced inside runs."""

    def change(xml):
        for old, new in pairs:
            assert xml.count(old) == 1, (old, xml.count(old))
            xml = xml.replace(old, new)
        return xml

    return rewritten(path, target, change)


def with_property(path, target, name, value):
    """Write a Word file with another value of a custom property, None: without it."""

    def change(xml):
        one = rf'<property\b[^<>]*name="{name}"[^<>]*>.*?</property>'
        assert re.search(one, xml)
        if value is None:
            return re.sub(one, "", xml)
        return re.sub(
            rf'(<property\b[^<>]*name="{name}"[^<>]*>\s*<vt:lpwstr>)[^<]*',
            rf"\g<1>{value}",
            xml,
        )

    return rewritten(path, target, change, CUSTOM_PROPERTIES)


def tracked(path, target, old, new, author="王主任", date="2024-07-08T09:00:00Z"):
    """Write a Word file in which a tracked change replaces words of one run."""
    who = f'w:id="9001" w:author="{author}" w:date="{date}"'

    def change(xml):
        run = re.search(
            rf"<w:r>(<w:rPr>(?:(?!</w:r>).)*</w:rPr>)?<w:t[^>]*>([^<]*{old}[^<]*)</w:t></w:r>",
            xml,
        )
        assert run, old
        look, text = run[1] or "", run[2]
        before, _, after = text.partition(old)

        def piece(words, tag="t"):
            return f'<w:r>{look}<w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'

        changed = (
            f"{piece(before)}<w:del {who}>{piece(old, 'delText')}</w:del>"
            f"<w:ins {who}>{piece(new)}</w:ins>{piece(after)}"
        )
        return xml.replace(run[0], changed)

    return rewritten(path, target, change)
