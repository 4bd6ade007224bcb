/** The words by which a line announces that it is a caption, a form a line. */

/** One expression for any of these forms at the beginning of a line. */
const beginning = (forms: ReadonlyArray<RegExp>, flags: string): RegExp => new RegExp(`^\\s*(?:${forms.map((form) => form.source).join("|")})`, flags)

/** In Chinese, Japanese and Korean: "图为……", "上图：……", "左から、". */
export const announced = beginning(
  [
    // "图为……", but no question and no sentence about a picture.
    /(?:上|下|左|右|中|本|近|远|该|此|题|首)?图(?:为|是)(?![，,]|什么|何|什麼|了|此|难|谁|您|大家|他|我|你|啥|书|方便|[^，,]{1,4}[，,]\s?文[为為])/u,
    /(?:上|下|左|右|此)圖為(?![，,])/u,
    /圖為(?![，,證证憑凭何什])/u,
    // "上图：……", "资料照片：……", "（左图）……", "图片说明：……".
    /(?:资料|資料|上|下|左|右|题|配|示意)?[图圖]\s?[:：]/u,
    /(?:资料|資料|档案|檔案|历史|歷史|示意|效果|模拟|模擬|现场|現場|题|題|附|主|上|下|左|右)(?:[图圖]片?|照片?|影像|画面|畫面)\s?[:：]/u,
    /[（(【［[](?:[上下左右附题題配]|[图圖])[图圖]?\s?[一二三四\d①-⑨]{0,2}[）)】］\]]\s?(?=\S.{1,50}$)/u,
    /(?:[图圖照相]片?)(?:说明|說明|注|註|释|釋|說|说|示)\s?[:：]/u,
    // "某某截屏：……", but no "蓝图：".
    /(?![^:：]{0,7}(?:蓝|藍|版|企|意|试|試|力|妄|线|線|拼|导|導|看|解|宏|构|構)[图圖]\s?[:：])(?:[\p{Script=Han}A-Z]{0,6}(?:[图圖]|截屏|合影|合照|老照片|剧照|劇照|[资資]料照|現場照|现场照)|GIF)\s?[:：|｜]\s?(?=\S.{2,40}$)/u,
    // "圖/樂團宣布將開唱。擷取自IG": a label, the caption, and behind its full stop who took it.
    /[图圖]\s?[/／]\s?(?=[^。！？]{5,50}[。！？]\s?(?:(?:翻攝|翻拍|擷取|截取|擷|取|截|摘)自?[^。]{2,16}|[^。]{2,14}(?:提供|攝|摄|供圖|供图|翻攝|翻摄))$)/u,
    // "图中为……", "题图是……".
    /(?:[图圖照相]片?|画面|畫面)(?:中|里|裡|内|左|右|上|下)[左右前后後中]?[一二三四]?(?:为|為|系|係)(?![首难難止什何])(?=.{2,50}$)/u,
    /(?:头|頭|题|題|首|主|配|附|插|封面)[图圖]片?(?:为|為|是|系|係)(?=.{2,50}$)/u,
    // Who stands where: "左起：……", "前排中间为……".
    /(?:[前后後中]排)?(?:[左右上]起|[从從由自][左右](?:至|到|往|向)[左右])\s?(?:[:：]|为|為|依次|依序|分别|分別)(?=.{2,80}$)/u,
    /[前后後中][排](?:[左右中]起?[一二三四五]?|中间|中間)(?:为|為|是)(?=.{2,40}$)/u,
    // The number of a picture: "图1 ……", "图一：……", "写真② ……".
    /[图圖]\s?(?:[①-⑳\d]{1,2}|[一二三四五六七八九十]{1,2})(?:\s?[-–—|｜、]\s?|[\s　]{1,2})(?=\S.{2,50}$)/u,
    /写真[①-⑳\d]{1,2}[\s　:：](?=\S)/u,
    // Who stands where, in Japanese and Korean.
    /(?:左|右|上)から(?:順に)?[、：:](?=.{2,60}$)/u,
    /(?:왼쪽|오른쪽|위|앞줄)(?:\s?왼쪽)?부터\s?(?=.{2,60}$)/u,
    // Other numbers, and explanations.
    /[图圖][一二三四五六七八九十\d①-⑳]{1,2}(?:为|：|:)/u,
    /[图圖]\s?[①-⑳\d]{1,2}[\s　.、](?=\S)/u,
    /[图圖][说說]\s?[:：]/u,
    /[图圖]片?[说說]明\s?[:：/]/u,
    // "写真は……": what a picture shows, and no sentence that says so.
    /画像は(?![^。]{0,80}(?:[るたう]|ない|だ)。)/u,
    /写真は(?![^。]{0,80}(?:[るたう]|ない|だ)。)(?=.{0,60}(?:から|年|月|日|＝|様子|$))/u
  ],
  "u"
)

/** In other languages, in capitals or not: "File photo:", "Pictured above", "von links:". */
export const pictured = beginning(
  [
    // Pictures from the archive, and what is pictured.
    /file (?:photo|image|picture)s?\s?[:–—-]/u,
    /file\s?[:–—-]\s/u,
    /in this (?:undated |handout |file |screen ?|still )?(?:photo|image|picture|frame|photograph|grab|photo illustration)(?: provided| released| taken| made| from| grab|,)/u,
    /this (?:combination of|undated|handout|photo provided|image (?:released|provided|taken|from|made)|photo (?:released|provided|taken|from|made))/u,
    /archivfoto\s?:/u,
    /archivbild\s?:/u,
    /pictured(?: (?:above|below|left|right|from left|here|in))?\s?:/u,
    /pictured (?:above|below)\b/u,
    /photo caption\s?:/u,
    /caption\s?:/u,
    // "Image copyright Jane Doe Image caption The old bridge": without a mark between them.
    /(?:image|media) (?:copyright|caption|source) (?-i:\p{Lu}\p{Ll})(?=.{3,240}$)/u,
    /image:\s(?=(?-i:\p{Lu})[^:]{24,150}[^.!?:…]$)/u,
    /(?:pictured,? )?(?:front row,? |back row,? )?(?:\(?(?:from |l-r|left to right|from left to right|clockwise from (?:top )?left|from left|from right)\)?)\s?:/u,
    // "(De izq. a der.)", "(Von links)", "(From top)": in brackets, with nothing behind them.
    /\((?:(?:clockwise )?from (?:the )?(?:top|left|right|bottom)|left to right|l-r|top to bottom|de (?:arr(?:iba|\.)|izq(?:uierda|\.)|esq(?:uerda|\.)|gauche|haut|cima|der(?:echa|\.))|von (?:links|rechts|oben)|v\.\s?l\.|da (?:sinistra|destra|esquerda)|dall['’]alto|слева направо|сверху вниз)[^()]{0,24}\)\s?(?=\p{L})/u,
    // From left to right, in Spanish, Portuguese, French, German, Italian and Russian.
    /(?:de|da) (?:izquierda|esquerda) (?:a|para a?|à) (?:derecha|direita)\s?:/u,
    /de gauche à droite\s?[:,]/u,
    /(?:von|v\.) ?(?:links|l\.)(?: nach rechts)?\s?:/u,
    /da sinistra(?: a destra)?\s?[:,]/u,
    /слева направо\s?[:,—–-]/u,
    // Where the picture is.
    /above:/u,
    /below:/u,
    /inset:/u,
    // Labels, and "in the picture" in other languages.
    /(?:image|photo|video|media) caption\s?[,:]/u,
    /legende?\s?:/u,
    /légende\s?:/u,
    /im bild\s?:/u,
    /unser bild zeigt/u,
    /das bild zeigt/u,
    /en la (?:imagen|foto)\s?[:,]/u,
    /sur la photo\s?[:,]/u,
    /na (?:foto|imagem)\s?[:,]/u,
    /nella foto\s?[:,]/u,
    /на (?:фото|снимке)\s?[:,—–-]/u,
    /trong ảnh\s?:/u,
    /keterangan foto\s?:/u
  ],
  "iu"
)
