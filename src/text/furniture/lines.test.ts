import { describe, expect, it } from "vitest"
import { readFurniture } from "./lines.ts"

const kindsOf = (lines: string) => lines.trim().split("\n").map((line) => readFurniture(line.trim())?.kind ?? "-").join(" ")

describe("readFurniture", () => {
  it("reads what a site says of itself, whatever the article is about", () => {
    expect(kindsOf(`
      Sorry, you need to enable JavaScript to visit this page.
      We’re sorry, this service is currently unavailable. Please try again later.
      您使用的浏览器版本过低,请升级后访问
      為獲得最佳瀏覽體驗,建議使用最新版本的瀏覽器。
      Votre navigateur ne permet pas de lire cette vidéo.
      您即將進入的內容須滿18歲才可瀏覽
      Go to Contents Go to Navigation
      본문 바로가기 메뉴 바로가기`)).toMatchInlineSnapshot(`"page-tools page-tools page-tools page-tools page-tools page-tools page-tools page-tools"`)
    expect(kindsOf(`
      Diese Seite verwendet Cookies für Statistik und Werbung.
      Le site utilise des cookies pour mesurer son audience.
      На сайте применяются cookies.
      本網站使用Cookie,繼續瀏覽即表示同意`)).toMatchInlineSnapshot(`"disclaimer disclaimer disclaimer disclaimer"`)
    expect(kindsOf(`
      This article is more than 6 years old
      This was published 11 years ago
      Dieser Artikel ist älter als 2 Jahre
      この記事は公開から3年以上経過しています`)).toMatchInlineSnapshot(`"source-date source-date source-date source-date"`)
  })

  it("reads what is left of buttons, and leaves silence and surprise to those who speak", () => {
    expect(["|", "› ›", ">>", "…", "?!", "“……”", "！"].map((line) => readFurniture(line)?.kind ?? "-").join(" ")).toMatchInlineSnapshot(`"page-tools page-tools page-tools - - - -"`)
  })

  it("reads rules for comments, what readers pay, and whose words these are", () => {
    expect(kindsOf(`
      Welcome to the discussion.
      Keep it Clean. Please avoid obscene, vulgar, lewd, racist or sexually-oriented language.
      No comments yet. Be the first to post comment.
      Votre adresse e-mail ne sera pas publiée.
      O seu endereço de e-mail não será publicado.
      还没有评论,快来抢沙发吧!
      로그인 후 댓글을 남기실 수 있습니다.`)).toMatchInlineSnapshot(`"comments comments comments comments comments comments comments"`)
    expect(kindsOf(`
      Vous avez lu 40 des 500 mots de cet article.
      Mot de passe oublié ?
      Your gift helps us to keep the lights on
      Unlocking Article
      Get Full Access for $9 a month.`)).toMatchInlineSnapshot(`"subscribe subscribe subscribe subscribe subscribe"`)
    expect(kindsOf(`
      This is AI generated summarization, which may have errors.
      The race of the year originally appeared on Harbour Talk
      文章转载自:互联网,非本站原创
      Source link
      이 기사의 카테고리는 언론사의 분류를 따릅니다.`)).toMatchInlineSnapshot(`"copyright copyright copyright copyright copyright"`)
  })

  it("reads labels whose letters are set apart, and what platforms say of the rights", () => {
    expect(kindsOf(`
      编 辑：马 青
      总监制:何 川
      部分图片转自网络,若涉及版权请联系本号删除
      Dilarang mengutip isi laman ini tanpa izin tertulis.
      %d bloggers like this:
      Home Blog Page 12
      评论 _COUNT_条
      harbouradmin  14
      選擇「在瀏覽器中打開」
      三步进入 海港掌上通APP
      Comments Closed
      马青云口述 何川整理
      Pewarta: Sari Dewi`)).toMatchInlineSnapshot(`"editor editor copyright copyright page-tools page-tools page-tools page-tools page-tools page-tools comments byline byline"`)
    expect(kindsOf(`
      法官问:“如有侵权请联系删除”算不算授权?
      记者手记
      马 青：我不走
      © Harbour|Ida Holm: FC SOUND. "We lost because we scored less"
      文化記者坐上了最後一班渡輪
      原标题:渡船停航 岛上开会 早上七点码头还没有人,售票员先到了,把牌子翻过来挂好,又坐回去喝茶,等船长来。船长没来,来的是邮差和两只鸡
      Comments closed the debate`)).toMatchInlineSnapshot(`"- - - - - - -"`)
  })

  it("takes no sentence for a byline because small letters pass for capitals", () => {
    expect(kindsOf(`
      Editors walk out over a comma
      Why nobody came to help the team
      Une rue fermée par les eaux
      Edited by Chai Chang
      The Sound Post staff
      Ein Kommentar von Ida Holm`)).toMatchInlineSnapshot(`"- - - editor byline byline"`)
  })

  it("reads what templates, embeds and widgets leave of themselves", () => {
    expect(kindsOf(`
      wide-screen-and-larger
      [slideshow ids="12,13"]
      View this post on Photogram A post shared by Ida Holm (@idaholm)
      +7°C
      FJORD 20 1.204,10 −0,42%
      Posted in Harbours by with 2 comments.
      Publié le par Odile
      Étiquettes : , ,
      • Phone: +44 1632 960 017
      我們的影片➔ https://video.example/kanal
      点击右上角“…”按钮
      もっと詳しく
      Reply Delete
      <이미지를 클릭하시면 원본을 보실 수 있습니다>`)).toMatchInlineSnapshot(`"page-tools page-tools page-tools page-tools page-tools source-date source-date source-date contact subscribe page-tools pager-buttons pager-buttons pager-buttons"`)
    expect(kindsOf(`
      A well-known matter-of-fact man
      [sic]
      The water was 7°C on Monday
      Posted in haste
      Call +44 before noon
      我們的影片在 https://video.example 上看得到
      もっと詳しく調べる
      Delete the reply`)).toMatchInlineSnapshot(`"- - - tags - - - -"`)
  })

  it("reads rows of buttons and sections that were set without blanks", () => {
    expect(kindsOf(`
      ShareTweetPrint
      Share on FacebookTweet ThisPin ItEmail this to a Friend
      FacebookTwitterLinkedInWhatsApp
      ПоделитьсяПоделиться
      PoliticsSportWeather`)).toMatchInlineSnapshot(`"share share share share breadcrumb"`)
    expect(kindsOf(`
      McDonald opens ferryPort
      iPhone
      LinkedIn and YouTube`)).toMatchInlineSnapshot(`"- - share"`)
  })

  it("reads what stands behind the day of a crawler", () => {
    expect(kindsOf(`
      date 2021-03-04 Advertisement
      date 2021-03-04 Ferry to close after 140 years
      date 2021-03 We use cookies to give you a better site.`)).toMatchInlineSnapshot(`"advert - disclaimer"`)
  })

  it("reads names of papers, their issues and pages", () => {
    expect(kindsOf(`
      Halden County Courier
      The Torch, Kenya
      L'Éveil du Haut-Pays (Nord)
      Diario Alto Sur
      Вечерний Заречный
      漢文網
      双江日报数字版
      雪見中央テレビ
      가온경제신문
      kcourier.news`)).toMatchInlineSnapshot(`"breadcrumb breadcrumb breadcrumb breadcrumb breadcrumb breadcrumb breadcrumb breadcrumb breadcrumb breadcrumb"`)
    expect(kindsOf(`
      第A11版:民生 上一版 下一版
      2187 期 / 第3版:田园新貌
      春雨雜誌　第 214 期
      2014-09-18 21면
      Свежий номер: 16 (3812)
      Issue 9`)).toMatchInlineSnapshot(`"breadcrumb breadcrumb breadcrumb source-date breadcrumb breadcrumb"`)
    expect(kindsOf(`
      Nobody saw the Times being delivered that day
      A browser from 1996 still gets its patches
      The gift of the year was a kettle.
      Трамвай № 2
      第37號:理髮廳的扶手椅,1969年
      以上就是关于身份证怎么换的全部内容,希望对大家有帮助。
      The council says your comments will be read by nobody.Dana Reed left.`)).toMatchInlineSnapshot(`"- - - - - - -"`)
  })
})
