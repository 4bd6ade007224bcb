import fc from "fast-check"
import { expect, test } from "vitest"
import { embedded, html, verbatim } from "./html.ts"

test("whatever is put into a template is text, also in an attribute; only templates are HTML", () => {
  const bad = `"><script>alert('1')</script>&amp;\u202e`
  expect(html`<p title="${bad}">${bad}${html`<b>${1}</b>`}${[html`<i></i>`, "<"]}${null}${false}</p>`.source).toMatchInlineSnapshot(`"<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\\u202e">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\\u202e<b>1</b><i></i>&lt;</p>"`)
  expect(html`${{ source: "<script>" } as never}`.source).toBe("[object Object]")
})

test("no data ends the element that holds it, and all of it comes back", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("</script>", "<!--", "]]>", "\u2028", "\ud800", "__proto__"))), (texts) => {
    const { source } = embedded(texts)
    expect(source).not.toMatch(/[<>&\u2028\u2029\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])/u)
    expect(JSON.parse(source)).toEqual(texts)
  }))
})

test("a script of ours that would end its own element is refused", () => {
  expect(() => verbatim("const end = '</script>'")).toThrow("end its own element")
  expect(verbatim("a < b && c").source).toBe("a < b && c")
})
