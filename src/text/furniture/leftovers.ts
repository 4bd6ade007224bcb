/**
 * What templates, embeds and widgets leave of themselves on a page: names of style classes, placeholders, the weather and the prices of the day, the lines of
 * a post's template, buttons that no sentence is made of. Whole lines, so that a sentence about one of them is none.
 */
export const leftovers = {
  // "medium-wide-browser", "[gallery ids="1,2"]", "Welcome back, %s": what a reader was not meant to see.
  className: /^[•·*\s]*[a-z]{2,14}(?:-[a-z]{2,14}){2,6}$/u,
  shortcode: /^\[(?:\/[a-z_]{2,30}|[a-z_]{2,30}\s[a-z_]{2,20}=[^\]]{1,80})\]$/u,
  placeholder: /^(?:##[A-Z_]{3,30}##|![a-z_]{3,30}!|fbpx|en_USEnglish|home blog page \d{1,5}|(?:top|bottom) of page|exit mobile version|%d bloggers like this:?|\p{Script=Han}{2,6}\s?_[A-Z]{3,12}_\p{Script=Han}?|[a-z]{1,8}(?:admin|editor)\d{0,3}\s+\d{1,6}|tecnologia do blogger\.?)$/iu,
  embed: /^(?:ver esta (?:publicación|foto) en .{2,120}|ver (?:essa|esta) (?:foto|publicação) no .{2,120}|voir cette publication sur .{2,120}|sieh dir diesen beitrag auf .{2,120}|visualizza questo post su .{2,120}|(?:view|see) this (?:post|photo|video|story) on \p{L}+.{0,120}|a (?:post|photo|video|reel) shared by .{2,80}\)?|this site uses akismet.{0,80}|(?:theme images by|designed by) .{2,60}powered by .{2,30})$/iu,

  // The day's weather and prices, above a title.
  weather: /^[^。.!?！？]{0,24}[|｜\s]\d{1,2}\s?°\s?C?\s?[-–~]\s?\d{1,2}\s?°\s?C.{0,8}$|^[•·*\s]*(?:[\p{Script=Hangul}\p{Script=Han}]{2,12}\s?)?[-+−–]?\d{1,2}(?:[.,]\d)?\s?(?:[°˚º]\s?[CF]?|℃|℉)(?:\s?[-–/~]\s?[-+−]?\d{1,2}(?:[.,]\d)?\s?(?:[°˚º]\s?[CF]?|℃))?$/u,
  ticker: /^[\p{L}\d][\p{L}\d .&/-]{1,24}\s[\d.,]{2,12}\s?[€$]?\s\(?[+−–-]?\d{1,3}[.,]\d{1,2}\s?%\)?$/u,

  // The lines of a post's template, with or without their values.
  postLine: /^(?:posted in .{2,60}(?:\sby\b|\swith\s|\|).{0,80}|posted:?\s.{4,40}\|\s?in:?\s.{2,80}|posted by .{2,40}\s(?:at|on)\s.{6,40}|publié (?:le|par)\s.{0,40}(?:\bpar\s\S|\|\s?classé dans\s).{0,80}|publicado por .{2,40}\s(?:en|em|a las|às)\s.{4,40}|diposting oleh\s.{2,50}\s(?:on|pada|di)\s.{4,40}|频道[:：]\S{1,8}\s日期[:：].{0,40}|(?:étiquettes|etiquetas|labels|tags|schlagwörter)\s?:[\s,]*,)$/iu,

  // How to come to the house from elsewhere.
  phone: /^[•·*\s]*(?:(?:phone|tel|telefon|teléfono|téléphone|telefone|fax|mobile|hotline|тел|телефон)\.?\s?[:：.]?\s?\+?|\+)\s?\d[\d ()./-]{6,20}$/iu,
  channelLink: /^\p{L}[\p{L} ]{1,16}\s?(?:➔|→|►|▶|👉)\s?https?:\/\/\S{4,120}$/u,
  openApp: /^[•·*\s]*(?:(?:点击|點擊|点按|點按)右上[角方].{0,14}|(?:选择|選擇)[“"「]在(?:浏览器|瀏覽器)(?:中|打).{2,6}|使用(?:手机|手機)?(?:浏览器|瀏覽器|safari).{0,10}(?:打开|打開|開啟)|[\d两兩三四]步(?:打开|打開|開啟|进入|進入)\s?.{2,20}APP)$/iu,

  // Buttons and marks that stand between the paragraphs.
  between: /^[•·*▼↓\s[(（<【]*(?:もっと詳しく|続きを見る|続きを読む|selengkapnya baca di sini|baca selengkapnya di sini|be sociable, share!?|publicar un comentario|postar um comentário|comente este post|前へ 次へ|reply\s?delete|responder\s?excluir|hide ad|close ad|advertentie|reklama|reklám|hirdetés|annons|mainos|διαφήμιση|publicités|espacio publicitario|espaço publicitário|espace publicitaire|pr情報|我是廣告\s?請繼續往下閱讀|請繼續往下閱讀|請往下繼續閱讀|广告\s?请继续往下阅读|광고\s?삭제|(?:이미지|사진)를? 클릭하시면.{2,24}|(?:이미지|사진) 확대.{0,6}|(?:画像|写真)を?クリック(?:すると|で)拡大.{0,8}|(?:点击|點擊)(?:图片|圖片|照片)?(?:可)?(?:查看|看|放大)(?:大图|大圖|原图|原圖|图片|圖片)|click (?:on )?(?:the )?(?:image|photo|picture) to enlarge|sponsor banner|pagebreak)[\s\])）>】.…]*$/iu
}
