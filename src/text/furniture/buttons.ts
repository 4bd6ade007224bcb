/** Lines made of nothing but the words of buttons, share bars, menus and counters. */
import type { Seen } from "../patterns/guarded.ts"
import { folded } from "../patterns/needs.ts"
import { is } from "./patterns.ts"
import { type ButtonKind, fillerWords, sectionWords, strongWords } from "./words.ts"

const known = new Map<string, ButtonKind | "">()
for (const word of fillerWords) known.set(word, "")
for (const [kind, list] of Object.entries(strongWords)) for (const word of list) known.set(word, kind as ButtonKind)
let longest = 0
for (const word of known.keys()) if (word.charCodeAt(0) > 0x2e7f && word.length > longest) longest = word.length

/** Han and kana: scripts that set no blanks. */
const isDense = (code: number): boolean => code > 0x2e7f && code < 0xac00 || code >= 0xf900 && code < 0xfb00

/** Letters and ideographs that are their own NFKC form and join nothing before them, so that a word can be read where it stands. */
const isPlain = (code: number): boolean =>
  code > 0x60 && code < 0x7b || code > 0x40 && code < 0x5b || code > 0xdf && code < 0x100 && code !== 0xf7 || code > 0x42f && code < 0x450 || code > 0x4dff && code < 0xa000 || code > 0xabff && code < 0xd7a4 || code > 0x3040 && code < 0x3095 || code > 0x30a0 && code < 0x30fb

const isWord = /[\p{L}\p{M}\p{N}]/u

/** Whole lines that are buttons or menu entries; what a button says when it has no word of its own kind. */
const phrases: ReadonlySet<string> = new Set(
  ("hide ad|close ad|請輸入驗證碼|请输入验证码|找回密碼|找回密码|注冊|立即注冊|立即注册|立即打开|用手机看|上一组图|下一组图|圖片庫|法律顧問|法律顾问|傳媒合作|avatar foto|전체메뉴|기사 읽어주기|다시듣기|글씨 크기 조절|글자 크기 조절|위로|뉴스댓글|주소복사가 완료되었습니다|查看原文|大字|中字|小字|文字稿|voir la bio|abonnement|gravatar|quantcast|whoops|find us on google|accessibility links|filters close|directory of sites|start reading|one app|link zur startseite|anfordern|anrufen|en|fr|de|es|ru|kz|ру|қаз|中文|简体|繁體|繁体|日本語|한국어|русский|español|français|deutsch|italiano|português|tiếng việt|讀者迴響|读者反馈|全部|收藏文章|previous next|download app|get the app|open app|app icon|log out / change|accept all|reject all|accept|agree|i agree|got it|ok, einverstanden!|einverstanden|alle akzeptieren|alle ablehnen|ablehnen|akzeptieren|tout accepter|tout refuser|accepter|refuser|continuer sans accepter|aceptar|aceptar todo|rechazar|aceitar|rejeitar|accetta|rifiuta|принять|согласен|хорошо|понятно|connect with us|les plus populaires|the most popular|best of|readers comments|reader comments|comment(s|share this|copy link|link copied|url copied|story saved|terms apply|terms & conditions|site search|view in browser|unsubscribe|jump to comments|jump to recipe|print this recipe|print recipe|pin this recipe|leave feedback|thanks for your feedback!|on air now|watch live|pinned|loading comments|cargando comentarios|je m'inscris|voir le diaporama|lire plus tard|épingler|réagir|enviar por correo|guardar|voltar|descarregar documento|torna indietro|stampa la ricetta|anhören|empfehlen|rezept drucken|pdf herunterladen|tour merken|player einbetten|ouça este artigo|ouvir notícia|escuchar nota|escuchá la nota|ascolta l'articolo|архив номеров|новые материалы|новые материалы +|электронная копия газеты|оформить подписку|электронная копия газеты оформить подписку|версия для печати|рубрики|newspapers in english|show caption|show key events only|article content|key events|find out more about us|show more comments|show all comments|view more comments|view all comments|rate this recipe|was this helpful|light a candle|send flowers|plan your visit|buy the issue|submit a notice|news feed|latest news feed|news latest news feed|today's paper|todays paper|stream type|get involved|tweet us|text us|call us|visit us|write for us|help centre|help center|permalink|固定リンク|地図を見る|urlをコピー|あとで読む|購読のご案内|紙面ビューアー|レシピを印刷|つくれぽを書く|목록으로|예매하기|후원하기|재생목록|팔로우|최신순|공감순|공감|show more|view all|see all|see more|view more|load more|read more|more|learn more|find out more|no thanks|not now|maybe later|yes|no|ok|save|report|reply|hide|edit|undo|newest|oldest|best|most liked|sort by|up next|live|menu|search|skip|close|cancel|submit|send|next|previous|prev|top|back to top|go back|not interested|mute|play|pause|replay|fullscreen|subscribers only|sign in|log in|my account|about us|about|contact us|contact|careers|advertise|advertise with us|privacy|privacy policy|terms|terms of use|terms and conditions|cookie policy|cookie settings|accessibility|site map|sitemap|help|faq|feedback|corrections|editorial standards|our team|masthead|rss|you can share this post!|like this:|share this:|explore more|view comments|related topics|draw" +
  "|ver más|ver todo|ver todas|leer más|cargar más|mostrar más|me gusta|me aburre|me indigna|quiénes somos|términos y condiciones|aviso legal|política de privacidad|política de cookies|contacto|contáctanos|publicidad|ayuda|mapa web|buscar|cerrar|iniciar sesión|hazte socio|sí|no me interesa|archivado en|lee sin límites|suscríbete para seguir leyendo|este artículo es de pago|contenido exclusivo para suscriptores" +
  "|voir plus|voir tout|lire la suite|charger plus|afficher plus|en savoir plus|gérer mes cookies|mentions légales|nous contacter|qui sommes-nous|conditions générales|se connecter|mon compte|article réservé aux abonnés|réservé aux abonnés|contenu réservé aux abonnés|fermer|rechercher|retour en haut|signaler|répondre|faire un don|lire le magazine|consulter le journal numérique" +
  "|mehr anzeigen|alle anzeigen|mehr laden|weiterlesen|nach oben|zur startseite|impressum|datenschutz|agb|kontakt|über uns|mediadaten|abo|zum abo|anmelden|registrieren|suche|schließen|merken|jetzt kostenlos anmelden|artikel anhören|artikel drucken|hier endet der ticker|alle kommentare anzeigen|melden|antworten" +
  "|ver mais|ver tudo|leia mais|carregar mais|mostrar mais|saiba mais|expediente|política de privacidade|termos de uso|fale conosco|quem somos|anuncie|entrar|fechar|buscar|conteúdo exclusivo para assinantes|exclusivo para assinantes|responder|denunciar" +
  "|mostra altro|vedi tutti|leggi tutto|carica altri|chi siamo|contatti|note legali|accedi|chiudi|cerca|segnala|contenuto riservato agli abbonati" +
  "|показать ещё|показать еще|загрузить ещё|загрузить еще|все новости|ещё|еще|читать далее|читать полностью|подробнее|контакты|о нас|о проекте|реклама на сайте|политика конфиденциальности|пользовательское соглашение|войти|регистрация|поиск|наверх|закрыть|обсудить|обсудить в чате|ответить|пожаловаться|нравится" +
  "|xem thêm|xem tất cả|đọc thêm|liên hệ|giới thiệu|quảng cáo|đăng nhập|đăng ký|tìm kiếm|lên đầu trang|trả lời|thích|lihat semua|lihat lainnya|selengkapnya|baca selengkapnya|muat lainnya|hubungi kami|tentang kami|redaksi|pedoman media siber|kode etik jurnalistik|kebijakan privasi|masuk|daftar|cari|kembali ke atas|balas|suka|tümünü gör|daha fazla|devamını oku|künye|iletişim|gizlilik politikası|hakkımızda|giriş yap|üye ol|ara|kapat|yukarı çık|yanıtla|beğen" +
  "|查看更多|看更多|更多|更多>>|看更多熱門|展开|收起|收藏本文|关于我们|關於我們|联系我们|聯絡我們|加入我们|广告服务|版权声明|隐私政策|隱私權|隱私政策|隱私權政策|服务条款|服務條款|使用条款|免责声明|法律声明|友情链接|网站地图|网站简介|意见反馈|投诉建议|客服中心|登录|注册|退出|搜索|首页|返回|顶部|頁首|頁尾|回到頂部|回到頂端|回到顶端|回到網頁上方|头条号|询底价|不感兴趣|不感興趣|加自选|换一换|換一換|换一批|创作者介绍|創作者介紹|全文|复制|分享|刷新|送出|确定|取消|点击展开|阅读原文|看完整留言|作者简介|发表评论|我要投稿|在线投稿" +
  "|もっと見る|続きを読む|記事に関する報告|問題を報告|質問を送る|お問い合わせ|利用規約|プライバシーポリシー|会社概要|運営会社|広告掲載|ヘルプ|サイトマップ|検索|閉じる|戻る|トップ|ログイン|会員登録|はい|いいえ|24時間|1週間|週間|月間|新着|人気|おすすめ|紙面ビューアーで読む|画像をもっと見る|有料会員限定|会員限定|有料記事|無料|フォロー中|ランキング" +
  "|더보기|전체보기|닫기|목록|이전|다음|맨위로|로그인|회원가입|회사소개|이용약관|개인정보처리방침|청소년보호정책|광고문의|제휴문의|기사제보|고객센터|검색|새로고침|본문듣기|기사듣기|글자크기|좋아요|슬퍼요|화나요|훈훈해요|후속기사 원해요|응원해요|축하해요|기대해요|놀랐어요|추천해요|유용해요|네|아니오").split("|")
)

/** A line in pieces: runs of letters, and single characters of the scripts that set no blanks. Digits go into no piece. */
const split = (text: string): ReadonlyArray<string> | undefined => {
  const pieces: Array<string> = []
  let run = ""
  for (const char of text) {
    const code = char.charCodeAt(0)
    const dense = isDense(code)
    if (!dense && isWord.test(char) || run !== "" && (char === "'" || char === "’" || char === "-")) run += char
    else {
      if (run !== "") pieces.push(run)
      run = ""
      if (dense && isWord.test(char)) pieces.push(char)
    }
  }
  if (run !== "") pieces.push(run)
  return pieces.length === 0 || pieces.length > 40 ? undefined : pieces.map((piece) => piece.replace(/['’-]+$/u, "")).filter((piece) => piece !== "")
}

export interface Buttons {
  readonly kind: ButtonKind
  /** How many words of the line are those of buttons. */
  readonly strong: number
  readonly words: number
  /** One short word, which might also be a heading. */
  readonly single: boolean
}

const isLetter = (code: number): boolean => isPlain(code) && !isDense(code)
const joins = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2d
const isDigit = (code: number): boolean => code > 0x2f && code < 0x3a
/** Marks that stand between words; whatever else ends a word may as well belong to it. */
const endsWord = (code: number): boolean => code < 0x80 && !isLetter(code) && !isDigit(code) && !joins(code) || code > 0x1fff && code < 0x2070 && !joins(code) || code > 0x2fff && code < 0x3021 || code === 0xb7 || code > 0xff00 && code < 0xff10 || isDense(code) && isPlain(code)

/** Every word, and every character of a script without blanks, that any of these has. */
const buttonWords = new Set<string>()
const buttonSigns = new Uint8Array(65536)
for (const entry of [...known.keys(), ...phrases]) {
  for (let at = 0; at < entry.length; at++) if (isDense(entry.charCodeAt(at))) buttonSigns[entry.charCodeAt(at)] = 1
  for (const word of entry.split(/[^\p{L}\p{M}\p{N}'’-]+|[\u2e80-\uabff\uf900-\ufaff]+/u)) buttonWords.add(word.replace(/['’-]+$/u, ""))
}

/** The letters within words of scripts without blanks: "用line傳送" is found in pieces too. */
const lettersWithin = Array.from(known.keys()).filter((word) => isDense(word.charCodeAt(0))).flatMap((word) => word.match(/[a-z]+/g) ?? [])

/** Whether a line has a word that no button has, as far as that can be told without folding it. */
const saysMore = (text: string): boolean => {
  let dense = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      const from = at
      while (at < text.length && (isLetter(text.charCodeAt(at)) || joins(text.charCodeAt(at)))) at += 1
      if (at < text.length && !endsWord(text.charCodeAt(at))) {
        while (at < text.length && !endsWord(text.charCodeAt(at))) at += 1
        continue
      }
      let to = at
      while (joins(text.charCodeAt(to - 1))) to -= 1
      // A syllable by itself may be the first of a word that a mark has broken.
      if (to - from === 1 && code > 0x2e7f) return false
      const word = text.slice(from, to).toLowerCase()
      if (!buttonWords.has(word) && !(dense && lettersWithin.some((letters) => letters.includes(word)))) return true
      at -= 1
    } else if (isDense(code)) {
      dense = true
      if (isPlain(code) && buttonSigns[code] === 0 && (at + 1 === text.length || endsWord(text.charCodeAt(at + 1)) || isLetter(text.charCodeAt(at + 1)))) return true
    } else if (!endsWord(code)) while (at + 1 < text.length && !endsWord(text.charCodeAt(at + 1))) at += 1
  }
  return false
}

/** Its small form has two code units, the first of them an i. */
const dottedI = 0x130
const betweenSections = new Uint8Array(65536)
for (const char of " \t·・•&/|｜>＞»–-") betweenSections[char.charCodeAt(0)] = 1
const sectionBeginnings = new Set(Array.from(sectionWords, (entry) => entry.split(/[\s·・•&/|｜>＞»–-]/u)[0]!))
/** What those begin with, in either case, one bit each: most lines end there. */
const sectionLetters = new Uint8Array(8192)
const initials = new Uint8Array(65536)
for (const word of sectionBeginnings) initials[folded[word.charCodeAt(0)]!] = 1
for (let code = 0; code < 65536; code++) if (code === dottedI || initials[folded[code]!] === 1) sectionLetters[code >> 3]! |= 1 << (code & 7)
const longestBeginning = Math.max(...Array.from(sectionBeginnings, (word) => word.length))

/** What the buttons of a line are for, when the line has nothing but buttons, counts and the words that join them. */
export const buttonsOf = (text: string, line: Seen): Buttons | undefined => {
  if (text.length > 80 || !is.question.may(line) && saysMore(text)) return undefined
  const folded = text.normalize("NFKC").toLowerCase().replace(/^[^\p{L}\p{N}¿]+|[\s:.…»>→▼▲+)\]】}]+$|[\s([【]*\d[\d.,\s]*[)\]】件条]?$/gu, "").trim()
  if (phrases.has(folded)) return { kind: "pager-buttons", strong: 1, words: 1, single: folded.length < 8 && !/\s/u.test(folded) }
  const cells = folded.split(/\s*[|｜/·]\s*|　+|\s{2,}/u)
  if (cells.length > 1 && cells.length < 12 && cells.every((cell) => phrases.has(cell) || known.get(cell) !== undefined && known.get(cell) !== "")) return { kind: "pager-buttons", strong: cells.length, words: cells.length, single: false }
  if (is.question.test(line)) return { kind: "comments", strong: 1, words: 1, single: false }
  const pieces = split(text.normalize("NFKC").toLowerCase())
  if (pieces === undefined) return undefined
  let kind: ButtonKind | undefined
  let strong = 0
  let words = 0
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]!
    let took = 0
    let found: ButtonKind | "" | undefined
    if (piece.charCodeAt(0) > 0x2e7f && piece.length === 1) {
      // The longest known word that begins here; single characters join only when they are words themselves.
      let candidate = ""
      for (let to = at; to < pieces.length && candidate.length < longest; to++) {
        candidate += pieces[to]!
        const held = known.get(candidate)
        if (held !== undefined) {
          found = held
          took = to - at + 1
        }
      }
    } else {
      const bare = piece.replace(/^\d+(?=\p{L})|(?<=\p{L})\d+$/gu, "")
      found = /^\d+[\d.,]*(?:k|m|万|mln)?$/u.test(piece) ? "" : known.get(piece) ?? known.get(bare)
      took = 1
    }
    if (found === undefined || took === 0) return undefined
    if (!/^\d/u.test(piece)) words += 1
    if (found !== "") {
      kind ??= found
      strong += 1
    }
    at += took
  }
  if (kind === "pager-buttons" && /\d[\d.,]{2}/u.test(text) || /^\s*no comment\s*$/iu.test(text)) return undefined
  if (kind === undefined && words > 0 && words < 5) return { kind: "pager-buttons", strong: 0, words: words + 1, single: false }
  return kind === undefined || words > 9 ? undefined : { kind, strong, words, single: words === 1 && text.length < 8 && text.charCodeAt(0) < 0x2e80 || words === 2 && articled.test(text) }
}

/** "Die Antworten" heads a part of an article. */
const articled = /^(?:the|der|die|das|le|la|les|el|los|las|il|gli|os|as)\s/iu

/** Whether a line is the name of a section, or several in a row: "News", "UK News", "Sport | Football". */
export const isSection = (text: string): boolean => {
  if (text.length > 40) return false
  let from = 0
  while (from < text.length && betweenSections[text.charCodeAt(from)] === 1) from += 1
  const initial = text.charCodeAt(from)
  if ((sectionLetters[initial >> 3]! >> (initial & 7) & 1) === 0) return false
  let to = from
  while (to < text.length && to - from <= longestBeginning && betweenSections[text.charCodeAt(to)] === 0) to += 1
  if (to - from > longestBeginning || !sectionBeginnings.has(text.slice(from, to).toLowerCase())) return false
  const folded = text.trim().toLowerCase()
  if (sectionWords.has(folded)) return true
  const parts = folded.split(/\s*[·・•&/|｜>＞»–-]\s*|\s+(?:and|y|e|et|und|и)\s+|\s+/u).filter((part) => part !== "")
  return parts.length > 0 && parts.length < 6 && parts.every((part) => sectionWords.has(part))
}
