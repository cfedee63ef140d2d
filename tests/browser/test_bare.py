"""What is left out of a page changes nothing in what a browser makes of it."""

from typing import Any

from casebook.cache.memory import Cache
from casebook.rendering.articles import Articles
from tests.browser.conftest import Built, Open
from tests.conftest import theme_of

# Of each pair the first place where the two documents differ, but for spaces beside what stands on a line of its own.
DIFFER = r"""
pairs => {
  const blocks = "address|article|aside|blockquote|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|" +
    "h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|g|marker|path|rect";
  const space = new RegExp(`\\s+(?=</?(?:${blocks})[ >])`, "g");
  const read = (html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML.replace(space, "");
  return pairs.map(([whole, bare]) => [read(whole), read(bare)]).flatMap(([whole, bare]) => {
    const at = [...whole].findIndex((sign, index) => sign !== bare[index]);
    return whole === bare ? [] : [[whole.slice(at - 60, at + 60), bare.slice(at - 60, at + 60)]];
  });
}
"""


def test_a_browser_makes_the_same_of_a_page_with_and_without_what_it_lets_out(
    english_built: Built, open_page: Open
) -> None:
    articles = Articles(english_built.course, theme_of(language="en"), Cache())
    pairs: list[Any] = [[articles[page].html, articles.bare(page).html] for page in articles]
    assert len(pairs) > 10
    assert all(len(bare) < len(whole) for whole, bare in pairs)
    assert open_page(english_built.address("site", "index")).evaluate(DIFFER, pairs) == []
