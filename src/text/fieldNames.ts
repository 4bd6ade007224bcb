/** How fields of scraped news are called, by what they hold: the names that crawlers, archives and spreadsheets give them, in many languages. */

/** What a field may hold that a document needs. */
export const roles = ["id", "text", "title", "url", "date", "source", "site"] as const
export type Role = (typeof roles)[number]

/** As `plainName` leaves them: lower case, letters and digits only. The first are the most telling. */
const names: Readonly<Record<Role, string>> = {
  text:
    "text content body fulltext articlebody bodytext maintext articletext articlecontent newscontent contenttext textcontent plaintext cleantext rawtext pagetext story article document post passage maincontent " +
    "正文 内容 內容 全文 文章内容 新闻内容 文章正文 新闻正文 本文 記事本文 記事 본문 내용 기사내용 기사본문 текст содержание контент texte contenu corps texto cuerpo contenido conteudo conteúdo corpo testo contenuto inhalt artikelinhalt artikeltext tekst inhoud tresc treść metin içerik nộidung noidung isi konten النص المحتوى متن محتوا เนื้อหา सामग्री",
  title:
    "title headline heading headlinemain articletitle newstitle posttitle pagetitle subject header h1 " +
    "标题 標題 题目 題目 文章标题 新闻标题 主标题 题名 見出し タイトル 표제 제목 заголовок название titre título titulo titel überschrift schlagzeile titolo tytuł başlık tiêuđề tieude judul العنوان عنوان หัวข้อ शीर्षक",
  url:
    "url link uri href pageurl articleurl newsurl sourceurl weburl originalurl canonicalurl requesturl finalurl permalink loc webpage warctargeturi " +
    "网址 链接 鏈接 連結 原文链接 文章链接 リンク 링크 ссылка lien enlace adresse الرابط",
  date:
    "date published publishedat publishedon publishdate publicationdate publishtime pubdate pubtime datepublished datetime postdate posttime postedat articledate newsdate releasedate releasetime day time timestamp created createdat createtime dateline " +
    "日期 发布时间 發布時間 发布日期 發布日期 发表时间 发表日期 出版日期 时间 時間 公開日 公開日時 配信日 日時 일자 날짜 작성일 등록일 дата датапубликации datepublication fecha fechapublicacion data datum veröffentlicht veröffentlichungsdatum tarih ngày ngay tanggal التاريخ تاریخ วันที่",
  id: "id docid documentid articleid newsid postid itemid recordid storyid uid uuid guid oid key no sn 编号 編號 文档编号 文章编号 序号 記事id 번호 номер identifiant identificador kennung",
  site: "site sitename website domain host hostname portal outlet publisher publication medium newspaper channel 网站 網站 站点 媒体 媒體 网站名称 サイト 媒体名 사이트 언론사 매체 сайт издание siteweb sitio medio zeitung testata",
  source: "source feed agency newssource sourcename origin 来源 來源 新闻来源 稿源 出处 出處 出典 情報源 출처 источник fuente quelle fonte bron źródło kaynak nguồn sumber المصدر"
}

/** Names of what looks like one of these and is seldom meant: when a page was crawled, its picture, its summary, its markup. */
const others: Partial<Readonly<Record<Role, RegExp>>> = {
  text: /html|markup|raw$|summary|abstract|excerpt|description|teaser|lead|standfirst|snippet|comment|caption|摘要|简介|導語|导语|評論|评论|要約|요약|аннотация|résumé|resumen|zusammenfassung/u,
  title: /sub|short|site|html|seo|og|副/u,
  url: /image|img|thumb|photo|picture|logo|icon|avatar|video|media|amp|feed|rss|base|图片|圖片|缩略/u,
  date: /crawl|fetch|scrap|download|access|retriev|index|updat|modif|edit|expire|抓取|采集|採集|更新|修改|取得/u
}

/** A name without what only writing habits put there: case, spaces, hyphens, underscores, a prefix such as `meta.`. */
export const plainName = (name: string): string => name.normalize("NFC").toLowerCase().replace(/^.*[.:/]/u, "").replace(/[^\p{L}\p{N}]/gu, "")

const known = new Map(roles.map((role) => [role, new Map(names[role].split(" ").map((name, place) => [plainName(name), place]))]))

/** How much a name speaks for a role: 1 for the best, less for others that are known, 0 for one that says nothing, -1 for one that speaks against it. */
export const nameSpeaks = (name: string, role: Role): number => {
  const plain = plainName(name)
  const place = known.get(role)!.get(plain)
  if (place !== undefined) return 1 - Math.min(place, 40) / 80
  return others[role]?.test(plain) === true ? -1 : 0
}
