"""Validates office files against the ISO 29500 schemas and reads them back; see check-office."""
import copy
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

failed = False
COMPATIBILITY = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://schemas.openxmlformats.org/markup-compatibility/2006">
  <xsd:attribute name="Ignorable" type="xsd:string"/></xsd:schema>"""
IMPORT = """<xsd:import xmlns:xsd="http://www.w3.org/2001/XMLSchema" schemaLocation="%s"
  namespace="http://schemas.openxmlformats.org/markup-compatibility/2006"/>"""
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def fail(message):
    global failed
    failed = True
    print("FAILED:", message)


def load(*names):
    try:
        return [__import__(name) for name in names]
    except ImportError as error:
        print(f"SKIPPED: {error}; install {', '.join(names)} from PyPI, or name a Python in PYTHON.")
        return None


def without_extensions(root):
    """What a reader that knows ISO 29500 alone sees: every choice falls back (29500-3)."""
    for choice in list(root.iter(MC + "AlternateContent")):
        parent, place = choice.getparent(), choice.getparent().index(choice)
        fallback = choice.find(MC + "Fallback")
        for child in reversed(list(fallback) if fallback is not None else []):
            parent.insert(place, child)
        parent.remove(choice)
    return root


def in_shapes(etree, root):
    """The paragraphs inside shapes, as a document of their own: the shapes themselves are
    Microsoft's extensions and in no ISO schema."""
    boxes = list(root.iter(W + "txbxContent"))
    if not boxes:
        return None
    document = etree.Element(W + "document")
    body = etree.SubElement(document, W + "body")
    body.extend(copy.deepcopy(p) for box in boxes for p in box)
    return document


def validate(paths):
    modules = load("lxml.etree")
    folder = os.environ.get("OOXML_SCHEMAS")
    if modules is None:
        return
    if not folder:
        print("SKIPPED: the ISO 29500 schemas; name their folder in OOXML_SCHEMAS.")
        return
    etree = modules[0].etree
    schemas = {}
    handle, compatibility = tempfile.mkstemp(suffix=".xsd")
    with os.fdopen(handle, "w") as file:
        file.write(COMPATIBILITY)

    def schema(name):
        if name not in schemas:
            # wml.xsd refers to one attribute of 29500-3 without saying where it is declared.
            tree = etree.parse(os.path.join(folder, name))
            if name == "wml.xsd":
                tree.getroot().insert(0, etree.fromstring(IMPORT % compatibility))
            schemas[name] = etree.XMLSchema(tree)
        return schemas[name]

    for path in paths:
        parts = 0
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                root = etree.fromstring(archive.read(name))
                which = (
                    "dml-main.xsd" if name.endswith("/theme1.xml") else
                    "sml.xsd" if re.match(r"xl/[^_]", name) and not name.endswith(".rels")
                    else "wml.xsd" if re.match(r"word/[^_]", name) and not name.endswith(".rels")
                    else "shared-documentPropertiesExtended.xsd" if name == "docProps/app.xml"
                    else None
                )
                if which is None:
                    continue
                parts += 1
                # Every program writes it, and Excel needs it, but the schema forgot it.
                for text in root.iter(S + "t"):
                    text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
                checker = schema(which)
                for seen in (in_shapes(etree, root), without_extensions(root)):
                    if seen is not None and not checker.validate(seen):
                        for error in checker.error_log:
                            fail(f"{path} {name}: {error.message}")
        print(f"ok: {parts} parts of {os.path.basename(path)} against ISO 29500-4")


def raw_texts(path):
    """The texts of a file by a regular expression: what the libraries must give back."""
    with zipfile.ZipFile(path) as archive:
        if path.endswith(".xlsx"):
            xml = archive.read("xl/sharedStrings.xml").decode()
            return set(re.findall(r"<t[^>]*>([^<]*)</t>", xml))
        xml = archive.read("word/document.xml").decode()
        xml = re.sub(r"<mc:AlternateContent>.*?</mc:AlternateContent>", "", xml, flags=re.S)
        return re.findall(r"<w:t [^>]*>([^<]*)</w:t>", xml)


def unescaped(text):
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def decoded(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), unescaped(text))


def read_workbook(path):
    modules = load("openpyxl")
    if modules is None:
        return
    book = modules[0].load_workbook(path)
    texts = {
        cell.value for sheet in book for row in sheet.iter_rows() for cell in row
        if isinstance(cell.value, str)
    }
    # A text that begins like a formula comes back as the same text.
    missing = {decoded(t) for t in raw_texts(path)} - texts - {""}
    if missing:
        fail(f"openpyxl does not read {sorted(missing)[:3]} of {path}")
    if any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row):
        # openpyxl takes every text that begins with = for a formula, so look at the file itself.
        with zipfile.ZipFile(path) as archive:
            if any(b"<f>" in archive.read(n) for n in archive.namelist() if "sheet" in n):
                fail(f"a formula in {path}")
    tables = sum(len(sheet.tables) for sheet in book)
    print(f"ok: openpyxl reads {len(texts)} texts and {tables} tables of {os.path.basename(path)}")


def read_document(path):
    modules = load("docx")
    if modules is None:
        return
    document = modules[0].Document(path)
    body = document.element.body
    got = []
    for block in body:
        if block.tag == W + "p":
            got.append(modules[0].text.paragraph.Paragraph(block, document).text)
        elif block.tag == W + "tbl":
            for row in modules[0].table.Table(block, document).rows:
                got += [cell.text for cell in row.cells]
    expected = "".join(unescaped(t) for t in raw_texts(path))
    if "".join(got).replace("\n", "") != expected:
        fail(f"python-docx reads other texts in {path}")
    print(f"ok: python-docx reads {len(expected)} characters of {os.path.basename(path)}")


def audit(paths):
    if load("openxml_audit") is None:
        return
    for path in paths:
        done = subprocess.run(
            [sys.executable, "-m", "openxml_audit.cli", "--policy", "strict", path], capture_output=True, text=True
        )
        if done.returncode:
            fail(f"openxml-audit on {path}:\n{done.stdout}{done.stderr}")
        else:
            print(f"ok: openxml-audit passes {os.path.basename(path)}")


paths = [str(pathlib.Path(p)) for p in sys.argv[1:]]
validate(paths)
audit(paths)
for each in paths:
    read_workbook(each) if each.endswith(".xlsx") else read_document(each)
sys.exit(1 if failed else 0)
