import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Author, PageSource, PublishedDate } from "../Document.ts"
import { deltaOf, factOf, show } from "../testing.ts"
import { furnitureCuts } from "../text/furniture/cuts.ts"
import { stripFurniture } from "./strip-furniture.ts"

const paragraph = "The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday."
const absatz = "近年来，当地把非遗技艺引进课堂，十二所小学开设了木工课，参加的学生已有三千多人，不少家长也跟着学了起来，成了周末最热闹的去处。"

describe("strip-furniture", () => {
  it("cuts what stands around an article", () => {
    expect(show(stripFurniture(), `Home / News / Coast
Ferry to close after 140 years
By Marta Quill
Published 8:14 a.m. March 3, 2022
Share on Facebook  Share on X  Email
${paragraph}
Advertisement
${paragraph}
Sign up for our weekly football email
${paragraph}
Reporter Guan Yue Photo editor Ma Teng
- END -
Tags: ferry, sound, council
12 Comments
© 2023 KVLM Broadcasting Inc. All Rights Reserved.
Back to top`)).toMatchInlineSnapshot(`
  "- Home / News / Coast  [breadcrumb]
    Ferry to close after 140 years
  - By Marta Quill  [byline]
  - Published 8:14 a.m. March 3, 2022  [source-date]
  - Share on Facebook  Share on X  Email  [share]
    The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
  - Advertisement  [advert]
    The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
  - Sign up for our weekly football email  [subscribe]
    The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
  - Reporter Guan Yue Photo editor Ma Teng  [byline]
  - - END -  [end-mark]
  - Tags: ferry, sound, council  [tags]
  - 12 Comments  [comments]
  - © 2023 KVLM Broadcasting Inc. All Rights Reserved.  [copyright]
  - Back to top  [pager-buttons]"
`)
  })

  it("cuts it in Chinese, Japanese and Korean", () => {
    expect(show(stripFurniture(), `当前位置： 首页 >> 政务动态 >> 部门动态
一个村庄的三十年：当地特色产业发展调查
发布时间：2023-08-02 17:44　　信息来源：县统计局　　浏览次数：318　　字体：[ 大 中 小 ]
${absatz}
分享到：微信　微博　空间
${absatz}
（责编：张三、李四）
扫一扫在手机打开当前页
【打印本页】　【关闭窗口】
記者江姵宜／潮間報導
この記事をシェアする
오하람 기자
ⓒ 한솔신문, 무단전재 및 재배포 금지`)).toMatchInlineSnapshot(`
  "- 当前位置： 首页 >> 政务动态 >> 部门动态  [breadcrumb]
    一个村庄的三十年：当地特色产业发展调查
  - 发布时间：2023-08-02 17:44　　信息来源：县统计局　　浏览次数：318　　字体：[ 大 中 小 ]  [source-date]
    近年来，当地把非遗技艺引进课堂，十二所小学开设了木工课，参加的学生已有三千多人，不少家长也跟着学了起来，成了周末最热闹的去处。
  - 分享到：微信　微博　空间  [share]
    近年来，当地把非遗技艺引进课堂，十二所小学开设了木工课，参加的学生已有三千多人，不少家长也跟着学了起来，成了周末最热闹的去处。
  - （责编：张三、李四）  [editor]
  - 扫一扫在手机打开当前页  [page-tools]
  - 【打印本页】　【关闭窗口】  [page-tools]
  - 記者江姵宜／潮間報導  [byline]
  - この記事をシェアする  [pager-buttons]
  - 오하람 기자  [byline]
  - ⓒ 한솔신문, 무단전재 및 재배포 금지  [copyright]"
`)
  })

  it("keeps the article's own lines", () => {
    const text = `SSC public examinations from April 3: Complete timetable and ten dos and don’ts
${paragraph}
April 3 (Monday): First Language
April 4 (Tuesday): Second Language
注：文中部分人名为化名。
This story was corrected on Friday to give the right year.
Dos
Do not write prayers, appeals or phone numbers in the answer book
2015 - Karvia builds a fence. Tolmen builds a higher one.
Close 2,104.66
${absatz}(完)
“Who wants to share?” asked the teacher.
FOOTBALL
Each picture remains the copyright of the person who took it; the club asks that they’re not shared without a credit, and without asking
Parish newsletters have begun to get letters. They come from a firm in Leeds, they quote a picture of a robin, and they ask for £410.
A man who advertised one caravan in eleven towns has been ordered to return £38,400 to his buyers or go to prison.
A surgery in Perth has replaced its television with a window. Complaints have halved.
An hour goes from £1.80 to £2.40. Blue badges stay free.
5.12 Uhr
6.02 Uhr
7.47 Uhr
(c) when signs are displayed
城南老字号的掌勺周师傅，把自家做了三十年的方子告诉了大家。
网上报名：2024年1月12日至15日
网上审核：2024年1月12日至16日
（文中当事人均为化名）
《冰箱》　作者：韦一
《月亮》　作者：岑月
《鱼缸》　作者：柏万
${paragraph}`
    expect(deltaOf(stripFurniture(), text).cuts ?? []).toEqual([])
  })

  it("tells the day of an article from a day of history, a channel of the site from one that is written of", () => {
    expect(show(stripFurniture(), `Staff of a shop learn of its end from a message
May 12, 2024, 3:15 p.m.
The owner of the shop, which has stood in the square for ninety years, said on Sunday that it would close at the end of June.
Staff say that they learned of it from a WhatsApp group called 'Glam Fam'
June 6, 1944
On that day the shop sold forty loaves before noon, and its first owner wrote in the book that nobody had asked for the price.
Follow us on our WhatsApp channel`)).toMatchInlineSnapshot(`
  "  Staff of a shop learn of its end from a message
  - May 12, 2024, 3:15 p.m.  [source-date]
    The owner of the shop, which has stood in the square for ninety years, said on Sunday that it would close at the end of June.
    Staff say that they learned of it from a WhatsApp group called 'Glam Fam'
    June 6, 1944
    On that day the shop sold forty loaves before noon, and its first owner wrote in the book that nobody had asked for the price.
  - Follow us on our WhatsApp channel  [subscribe]"
`)
  })

  it("takes what real pages have above the title and behind the text", () => {
    expect(show(stripFurniture(), `Go to Contents Go to Navigation
Halden County Courier
Entertainment
Ferry to close
Wednesday - March 2, 2022
By Marta Quill | 3 hours ago
This article is more than 3 years old
Last updated:
|
${paragraph}
“
${paragraph}
Marta Quill7 hours ago2nd March 2022
${paragraph}
We’re sorry, this feature is currently unavailable.
kAm%96 72C> H2D D@=5]k^Am
No comments yet. Be the first to post comment.
Keep it Clean. Please avoid obscene language.`)).toMatchInlineSnapshot(`
  "- Go to Contents Go to Navigation  [page-tools]
  - Halden County Courier  [breadcrumb]
  - Entertainment  [breadcrumb]
    Ferry to close
  - Wednesday - March 2, 2022  [source-date]
  - By Marta Quill | 3 hours ago  [byline]
  - This article is more than 3 years old  [source-date]
  - Last updated:  [source-date]
  - |  [page-tools]
    The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
  - “  [page-tools]
    The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
    Marta Quill7 hours ago2nd March 2022
    The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
  - We’re sorry, this feature is currently unavailable.  [page-tools]
  - kAm%96 72C> H2D D@=5]k^Am  [subscribe]
  - No comments yet. Be the first to post comment.  [comments]
  - Keep it Clean. Please avoid obscene language.  [comments]"
`)
    expect(show(stripFurniture(), `您使用的浏览器版本过低,请升级后访问
云帆首页 > 新闻中心 > 社会新闻 > 正文
漢文網
种子图书馆
来源:光南日报。
${absatz}
记者了解到,目前原因正在调查中。(请孙先生到本报领取线索费50元)
${absatz}
《 江海日报 》( 2019年9月12日   07 版)
校稿:高敏
老秦 | 作者
还没有评论,快来抢沙发吧!
江海日报客户端`)).toMatchInlineSnapshot(`
  "- 您使用的浏览器版本过低,请升级后访问  [page-tools]
  - 云帆首页 > 新闻中心 > 社会新闻 > 正文  [breadcrumb]
  - 漢文網  [breadcrumb]
    种子图书馆
  - 来源:光南日报。  [source-date]
    近年来，当地把非遗技艺引进课堂，十二所小学开设了木工课，参加的学生已有三千多人，不少家长也跟着学了起来，成了周末最热闹的去处。
    记者了解到,目前原因正在调查中。(请孙先生到本报领取线索费50元)
    近年来，当地把非遗技艺引进课堂，十二所小学开设了木工课，参加的学生已有三千多人，不少家长也跟着学了起来，成了周末最热闹的去处。
  - 《 江海日报 》( 2019年9月12日   07 版)  [source-date]
    校稿:高敏
    老秦 | 作者
  - 还没有评论,快来抢沙发吧!  [comments]
  - 江海日报客户端  [breadcrumb]"
`)
  })

  it("keeps titles that look like a date, a section or nothing at all, and lines of verse", () => {
    const text = `晚间播报 文字版 1993-11-08
1993-11-08晚间播报 文字版
${absatz}
当地时间2023年5月14日,
雪豹正式见面。
${absatz}`
    expect(deltaOf(stripFurniture(), text).cuts ?? []).toEqual([])
    expect(show(stripFurniture(), `Poems
The Ferryman's Sunday
by Oona Brathwaite
He ties her up at six with two half hitches,
the river going by as rivers do.
LOST AND FOUND
PICK OF THE DAY`)).toMatchInlineSnapshot(`
  "- Poems  [breadcrumb]
    The Ferryman's Sunday
  - by Oona Brathwaite  [byline]
    He ties her up at six with two half hitches,
    the river going by as rivers do.
    LOST AND FOUND
    PICK OF THE DAY"
`)
  })

  it("keeps what lasts from one day to the other, data sheets, tables and the contents of a law", () => {
    const page = (lines: string) => `Ferry to close after 140 years\n${lines}\n${paragraph}\n${paragraph}`
    const kept = (lines: string) => show(stripFurniture(), page(lines)).split("\n").filter((line) => line.startsWith("- "))
    expect(kept("※受付期間：2022年3月4日～3月18日")).toEqual([])
    expect(kept("2024年3月4日(月)10:00~10:45")).toEqual([])
    expect(kept("Datum: 04.03.2024 – Beginn: 19.30\nOrt: Turnhalle am Anger")).toEqual([])
    expect(kept("Fare | Adult | Child\n---|---|---|\n2024 | 4.10 | 2.00")).toEqual([])
    expect(kept("目录\n第一章 总则\n第二章 渡口")).toEqual([])
    expect(deltaOf(stripFurniture(), `2024年3月4日\n[北浜新聞] 渡し船をどう残すか 橋だけでは数えられない (2024年3月4日)\n${"渡し船は三月で止まる。".repeat(9)}`).cuts ?? []).toEqual([{ line: 0, why: "source-date", score: 0.75, evidence: ["date alone"] }])
    expect(kept("一、凉菜\n-\n多放醋\n-\n少放油\n二、热菜\n-\n现炒\n-\n趁热\n三、汤\n-\n煮开\n-\n放凉")).toEqual([])
    expect(deltaOf(stripFurniture(), `Wednesday 6 March 2024\nThe ferry sailed.\n${paragraph}\nFriday 8 March 2024\nThe ferry stayed.`).cuts ?? []).toEqual([])
    expect(deltaOf(stripFurniture(), `桥边杂记第十二期\n${"渡船停了一百四十年来的第一次,桥上的人都在看。".repeat(4)}`).cuts ?? []).toEqual([])
    expect(kept(`${paragraph}\n<div class="hull">\n</div>\n<div class="mast"></div>\n<div class="sail"></div>\n}`)).toEqual([])
    expect(kept(`${paragraph}\nHalden Courier\nThe Sound Gazette\nNorth Bay Tribune\nThe Skerry Herald`)).toEqual([])
    expect(kept("2024年3月4日 10:00\n目录\n返回首页")).toHaveLength(3)
  })

  it("takes menus above a title that stands twice, places of pictures in two lines, and comments with their buttons", () => {
    expect(show(stripFurniture(), `Ferry to close after 140 years | Sound Post\nPolitics\nSport\nWeather\nFerry to close after 140 years\n${paragraph}\n${paragraph}`)).toMatchInlineSnapshot(`
      "  Ferry to close after 140 years | Sound Post
      - Politics  [breadcrumb]
      - Sport  [breadcrumb]
      - Weather  [breadcrumb]
        Ferry to close after 140 years
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday."
    `)
    expect(show(stripFurniture(), `Five boats that came home\n1\n3\n${paragraph}\n2\n3\n${paragraph}\n3\n3\n${paragraph}\n4\n${paragraph}`)).toMatchInlineSnapshot(`
      "  Five boats that came home
      - 1  [page-tools]
      - 3  [page-tools]
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
      - 2  [page-tools]
      - 3  [page-tools]
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
      - 3  [page-tools]
      - 3  [page-tools]
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
        4
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday."
    `)
    expect(show(stripFurniture(), `Ferry to close after 140 years\n${paragraph}\n3 comments:\n1. My grandmother took it to school.\nReplyDelete\n2. ${paragraph}\nReplyDelete\n3. What a pity!\nReplyDelete`)).toMatchInlineSnapshot(`
      "  Ferry to close after 140 years
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
      - 3 comments:  [comments]
      - 1. My grandmother took it to school.  [comments]
      - ReplyDelete  [pager-buttons]
      - 2. The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.  [comments]
      - ReplyDelete  [pager-buttons]
      - 3. What a pity!  [comments]
      - ReplyDelete  [pager-buttons]"
    `)
  })

  it("reads date, author and source before their line goes", () => {
    const page = (line: string) => `Ferry to close after 140 years\n${line}\n${paragraph}\n${paragraph}`
    const dates: Array<[string, string | undefined]> = [
      ["Author:Red Star News Time:2022.06.26", "2022-06-26"],
      ["2023-08-02 17:44 来源：县统计局", "2023-08-02T17:44"],
      ["Published May 14, 2023 7:48pm CDT", "2023-05-14T19:48"],
      ["Stand: 02.05.2024, 18:45 Uhr", "2024-05-02T18:45"],
      ["12 марта 2024, 09:14", "2024-03-12T09:14"],
      ["Publié le 11 mars 2024 à 11h48, mis à jour à 18h02", "2024-03-11T11:48"],
      ["14 de abril de 2024 às 21:33", "2024-04-14T21:33"],
      ["입력 2024.11.05 06:00", "2024-11-05T06:00"],
      ["19/09/2024 07h15", "2024-09-19T07:15"],
      ["05/08/2024 16h40", undefined]
    ]
    expect(dates.map(([line]) => [line, factOf(stripFurniture(), page(line), PublishedDate)])).toEqual(dates)
    expect(factOf(stripFurniture(), page("By Ilse Brandt and Omar Fayed"), Author)).toBe("Ilse Brandt and Omar Fayed")
    expect(factOf(stripFurniture(), page("2022-06-26 10:17 作者：林若 来源：数码茶馆"), Author)).toBe("林若")
    expect(factOf(stripFurniture(), page("2022-06-26 10:17 作者：林若 来源：数码茶馆"), PageSource)).toBe("数码茶馆")
  })

  it("keeps a kind that is switched off, and protected lines, and still reads the facts", () => {
    const text = `Ferry to close after 140 years\nBy Marta Quill\nPublished March 3, 2022\n${paragraph}\n- END -`
    expect(show(stripFurniture({ byline: false, protect: ["END"] }), text)).toMatchInlineSnapshot(`
      "  Ferry to close after 140 years
        By Marta Quill
      - Published March 3, 2022  [source-date]
        The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
        - END -"
    `)
    expect(factOf(stripFurniture({ byline: false }), text, Author)).toBe("Marta Quill")
  })

  it("never cuts the title that the input gave", () => {
    expect(furnitureCuts(["By Marta Quill", paragraph], null).cuts).toHaveLength(1)
    expect(furnitureCuts(["By Marta Quill", paragraph], "By Marta Quill").cuts).toHaveLength(0)
  })

  it("speaks of lines that are there, each once, on any text", () => {
    const parts = fc.constantFrom("By Jane Doe", "来源：", "2023-01-01", "\n", "\n\n", "Share", "评论(3)", "Tags:", "- END -", "\ud800", "\u0000", " > ", "©", paragraph, "1/2")
    fc.assert(fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("")
      const lines = text.split(/\r\n|\n|\r/u)
      const cuts = deltaOf(stripFurniture(), text).cuts ?? []
      for (const { line } of cuts) expect(lines[line]!.trim()).not.toBe("")
      expect(new Set(cuts.map(({ line }) => line)).size).toBe(cuts.length)
    }))
  })

  it("takes time in proportion to the text, on hostile lines too", () => {
    for (const piece of ["A ", "Reporter A", "Aa ", "来源：", "2023-01-01 ", "> ", "#a "]) {
      for (const length of [150, 300, 300_000]) expect(deltaOf(stripFurniture(), `title\n${piece.repeat(length).slice(0, length)}`)).toBeDefined()
    }
    expect(deltaOf(stripFurniture(), "Comments\nTags:\n2023-01-01\n".repeat(5_000)).cuts?.length).toBeGreaterThan(0)
  })
})
