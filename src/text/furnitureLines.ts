/** What kind of page furniture a single line is, by its words and its shape; whether that is enough is decided on the page. */
import { isName } from "./creditNames.ts"
import { type Buttons, buttonsOf, isSection } from "./furnitureButtons.ts"
import { furnitureHints } from "./furnitureHints.ts"
import { hasDate, readDate, withoutDates } from "./furnitureDates.ts"

/** The kinds of furniture: names of the options, and the reasons in the ledger. */
export const furnitureKinds = [
  "byline", "editor", "source-date", "end-mark", "breadcrumb", "share", "subscribe", "copyright", "disclaimer", "advert", "comments", "tags", "pager-buttons", "page-tools", "contact", "original-title"
] as const
export type FurnitureKind = (typeof furnitureKinds)[number]

/** What a line was read as. `weak`: only beside other furniture, or outside the article's own text. `head`, `tail`: only there. */
export interface Furniture {
  readonly kind: FurnitureKind
  readonly score: number
  readonly evidence: string
  readonly needs?: "neighbour" | "outside" | "head" | "tail"
  readonly author?: string
  readonly source?: string
  readonly date?: string
}

const sure = (kind: FurnitureKind, evidence: string, more: Partial<Furniture> = {}): Furniture => ({ kind, score: 0.95, evidence, ...more })
const likely = (kind: FurnitureKind, evidence: string, needs: NonNullable<Furniture["needs"]>, more: Partial<Furniture> = {}): Furniture => ({ kind, score: 0.75, evidence, needs, ...more })

const endMark =
  /^[\s\-–—－―_=~*#＊●○◆■□▪•·.。…<>《》〈〉【】[\]()（）「」|]*(?:the end|end|ends|fin|fine|ende|конец|fim|hết|tamat|son|끝|完|全文完|本文完|文完|全文结束|全文終|正文完|未完待续|終わり|おわり|終|了|30)[\s\-–—－―_=~*#＊●○◆■□▪•·.。…<>《》〈〉【】[\]()（）「」|]*$/iu
const endMarkDate = /^(?:ends?|完)\s?\/\s?\S.{5,40}$/iu
const ornament = /^[\s\-–—_=~*•·.…]*\ufffd[\s\-–—_=~*•·.…\ufffd]*$/u

const editorHan =
  /^[(（【［[「<]?\s?(?:本文|本期|值班|责任|責任|执行|網路|网络|新媒体|见习|文字|图片|影像|视频|美术|核稿|統籌|统筹)?(?:责任编辑|責任編輯|责任编审|责编|責編|编辑|編輯|编审|小编|校对|校對|审核|審核|审校|复审|终审|初审|一审|二审|三审|监制|監製|主编|主編|总编|值班主任|排版|美编|美編|来源编辑|通讯员|供稿|供稿单位|作者单位|編集|編集者|편집|교열|편집자)(?:[/／、&][\p{Script=Han}]{2,4}){0,3}\s?(?:[:：/／|丨｜=]\s{0,3}|\s+).{1,60}$/u
const editorLatin =
  /^[([]?\s?(?:photo |managing |responsible |executive |copy |web |chief |duty )?(?:edit(?:ed|ing)? by|editors?|edited|edit|proofread(?:er|ing)?(?: by)?|reviewed by|fact[- ]check(?:ed|ing)(?: by)?|produced by|producers?|redakt(?:ion|eur(?:in)?|or)|redacción|redação|redazione|edición|edição|edición de|montage|editado por|penyunting|редактор|корректор|biên tập|editör|editor-in-chief|sub-?editing)\s?[:：/|-]?\s(?=[\p{Lu}«"(])[^.!?]{2,70}[)\]]?$/iu
const agencyEditing = /^[([]{0,2}\s?(?:additional )?(?:reporting|writing|editing|compiled|translated|translation|produced|graphics|writing and editing|reporting and writing) (?:by |and editing by ).{2,220}[)\]]{0,2}\s?\.?$/iu
const contributed = /^[^.]{3,140}\s(?:contributed (?:to )?(?:this|to the) (?:report|story|article)|contributed reporting|a contribué à cet article|ha contribuido a este|colaborou(?:\s.{0,30})?)\.?$/iu
const inputs = /^[([]?\s?(?:with (?:inputs?|agency inputs|files|reporting|additional reporting) from|mit material (?:von|der)|avec|con información de|com informações d[aeo]s?|con agencias|mit agenturen|(?:avec|con|com|mit) (?:afp|dpa|efe|reuters|ap)|source ?: ?)\s?.{2,60}[)\]]?$/iu

const bylineLatin = /^(?:by|von|par|por|di|text|words by|story by|written by|reported by|posted by|compiled by|translated by|as told to|author|authors|reporter|reporters|autor|autora|autore|auteur|автор|авторы|текст|oleh|penulis|tác giả|bài|yazar|yazan|muhabir|traduit par|traducción de|übersetzt von|tekst|entrevista de|interview|propos recueillis par|recueilli par|a cura di|report|reportaje de)(?:\s?[:：|-]\s?|\s)(.{2,90})$/iu
const bylineRole =
  /^(?:(?:the\s)?[\p{Lu}\d][\p{L}\d'’.&-]*\s){0,5}(?:staff (?:reporters?|writers?|correspondents?)|special correspondent|our correspondent|correspondent|reporters?|web desk|news desk|news ?desk|newsroom|online desk|digital desk|sports desk|bureau|desk|newsroom|staff|team|editorial board|editorial team|reporters?|redaktion|redazione|redacción|rédaction|redação|редакция|senior reporter|contributor|columnist|freelance writer|guest writer|local democracy reporter)$/iu
const bylineTranslated = /^(?:\p{Lu}[\p{L}'’-]*\s){0,4}(?:[Rr]eporter|journalist|correspondent|intern|trainee)s?(?:\s(?:\p{Lu}[\p{L}'’-]*|photo editor|editor|intern|reporter|correspondent|photo|text|asked|reported|report|wrote|compiled)){2,12}$/u
const bylineEdit = /^(?:Edit|Editor|Responsible Editor|Edited|Proofreading|Review|Audit|Supervisor|Producer)(?:\s\p{Lu}[\p{L}'’-]*){1,5}$/u
const nameAndRole = /^((?:\p{Lu}[\p{L}'’.-]*\s){1,3}\p{Lu}[\p{L}'’.-]*)\s?[,|–·-]\s?(.{3,50})$/u
const role = /\b(?:writer|reporter|editor|correspondent|columnist|critic|staff|producer|journalist|author|contributor|intern|desk|news|team|redakteur(?:in)?|redaktion|reporterin?|testlabor|korrespondent(?:in)?|corresponsal|redactora?|periodista|journaliste|repórter|jornalista|inviat[oa]|корреспондент|обозреватель|muhabiri?|phóng viên)\b/iu

const bylineHan =
  /^[(（【［[〔]?\s?(?:[\p{Script=Han}·]{2,4}\s?[/／]\s?(?:文|撰文|核稿編輯|採訪整理|編譯|综合报道)|(?:作者|撰文|撰稿|記者|记者|ライター|執筆)\s?[|｜丨・:：/／\s　]\s?[\p{L}·]{2,12}|(?:本报|本報|本网|本台|本刊|本社|新华社|中新社|[\p{L}\p{N}]{2,12})?(?:记者|記者|通讯员|通訊員|特派员|特约撰稿|首席记者|见习记者|實習記者|实习生|撰稿人|主笔|评论员)[\s　:：/／|｜]{0,3}[\p{L}·・、,，\s　/／]{2,40}|(?:文字整理|文字|撰文|采写|採訪|采访|整理|编译|編譯|翻译|翻譯|作者|撰稿|投稿|文|取材[・･]?文?|執筆|聞き手|ライター|글|기고|기자|집필)\s?[/／:：|丨｜＝=／]\s?.{1,40}|(?:原创|原創)?\s*文\s*[|丨｜/／]\s*.{1,30}|[\p{Script=Han}]{2,8}(?:中心|組|组|部)\s?[/／]\s?(?:[\p{Script=Han}]{2,6})?(?:综合|綜合)?[\p{Script=Han}]{0,6}(?:報導|报道|報道)|記者[\p{Script=Han}]{2,4}\s?[/／]\s?[\p{Script=Han}]{2,6}(?:報導|报道|報道))\s?[)）】］\]〕]?$/u
const bylineKorean = /^[[［(]?(?:[\p{Script=Hangul}A-Za-z]{2,10}\s?[=＝]?\s?)?[\p{Script=Hangul}]{2,5}\s?(?:기자|특파원|논설위원|객원기자|인턴기자|선임기자|PD|앵커|에디터)(?:[\s,·][\p{Script=Hangul}]{2,5}\s?기자)?[\]］)]?(?:\s?[([]?[\w.+-]+@[\w.-]+[)\]]?)?$/u
const bylineJapanese = /^(?:編集部[・･/／][\p{L}]{2,8}|記事提供\s?[:：].{2,20}|[［[][\p{L}・]{2,12}[，,、][\p{L}\p{N}]{2,16}[］\]]|[\p{L}\p{N}]{2,14}(?:編集部|取材班|報道部|支局|記者)|[【（(〔［]?(?:文|取材|聞き手|執筆|構成|ライター)[・･／/＝:：].{2,24})$/u

const handle = /^@[\w.]{3,30}(?:\s?[/|·].*)?$/u
const mail = /^[\s(（[]*[\w.+-]{2,40}(?:@|\s?\[at\]\s?)[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}[\s)）\];；+\d-]*$/u

const crumbSigns = /\s?[>＞»›→]{1,3}\s?/u
const crumbStart = /^\s*(?:(?:您|你)?(?:当前|現在|现在|所在|目前)?(?:所在)?(?:的)?位置\s?[:：是]|home\b|you are here|首页|首頁|主页|主頁|홈|トップ|inicio\b|início\b|accueil\b|startseite\b|главная|trang chủ|beranda\b|ana sayfa|home\s?page)/iu

const sourceHan = /(?:^|[\s　(（【])(?:本文来源|本文來源|文章来源|信息来源|新闻来源|稿件来源|资料来源|来源|來源|稿源|信源|出处|转自|转载自|摘自|選自|選稿)\s?[:：|｜丨/／]\s?([^\s　:：)）】]{2,30})/u
const authorHan = /(?:^|[\s　(（])(?:作者|撰文|文|记者|記者|编辑|采写|撰稿|投稿)\s?[:：/／]\s?([\p{L}·]{2,12}(?:[、 ][\p{L}·]{2,4}){0,2}?)(?=$|[\s　)）])/u
const sourceLatin = /(?:^|\s)(?:source|from|quelle|fuente|fonte|источник|kaynak|sumber|nguồn)\s?[:：]\s?(.{2,40}?)(?=\s{2,}|\s(?:author|reporter|time|date|editor|published)\s?[:：]|$)/iu
const authorLatin = /(?:^|\s)(?:author|reporter|autor|автор|penulis|yazar|tác giả)\s?[:：]\s?(.{2,40}?)(?=\s(?:source|from|time|date|editor|published)\s?[:：]|$)/iu
const metaLabel = /(?:来源|來源|稿源|作者|责编|编辑|編輯|记者|記者|撰文|投稿|文)\s?[:：/／]|字号|字體|字体|浏览次数|浏览|点击|人气|阅读|原创|更新|发布|發佈|(?:^|\s)(?:source|author|reporter|from|by|time|published|updated|posted|editor|views|stand|von|por|par)\s?[:：]|配信|公開|입력|수정|giriş|güncelleme|published|updated|posted|publié|publicado|atualizado|опубликовано|issued|last revision|uhr$/iu

const copyright = /^[\s※*＊<＜[(（|]*(?:©|ⓒ|\(c\)|copyright|版权|版權|著作权|저작권|copyleft|hak cipta|bản quyền|derechos reservados|all rights|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|все права|her hakkı|riproduzione riservata|本网站|本站|本報版權)/iu
const rights =
  /all (?:content|rights) (?:is |are )?(?:reserved|belongs?)|rights reserved|may not be (?:published|reproduced|republished|copied)|riproduzione riservata|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены|her hakkı saklıdır|无断|無断転載|禁無断|転載を禁|無断複写|무단\s?전재|재배포\s?금지|저작권자|版权所有|版權所有|翻印必究|侵权必究|未经授权|未經授權|未经许可|未經許可|不得转载|不得轉載|禁止转载|禁止轉載|请勿转载|转载请注明|轉載請註明|谢绝转载|ICP[备備证證]|公网安备|net(?:work)? ?security|registered in england|dpa:\d{6}|reprinted by this website|Co\. Regn|licen[cs]e no\.|свидетельство о регистрации|зарегистрирован[оа]? (?:федеральной|роскомнадзор)|無断転用|無断複製|を禁じます|不許可|ISSN|registered (?:company|office)|all content (?:belongs|©)/iu
const notice =
  /^(?:statement|disclaimer|copyright notice)\s?:|^(?:声明|聲明|特别声明|免责声明|免責聲明|风险提示|風險提示|版权声明|版權聲明|【免责声明】|【免責聲明】)|投资需谨慎|投資需謹慎|据此操作|自负风险|自負風險|仅代表作者|僅代表作者|不代表(?:本|我)(?:报|報|网|站|刊|平台)|仅代表该|(?:不|并不|並不)(?:代表|表明).{0,14}(?:观点|觀點|立场|立場)|仅提供信息存储|禁止酒駕|飲酒過量|請勿(?:酒後|疲勞)|提醒您[:：]|關心您[:：]|comentarios son responsabilidad|comentários são de responsabilidade|文明上网|文章不代表|本站文章僅供參考|不构成投资建议|不構成投資建議|投資判断|見解であり|公式見解|투자\s?참고용|투자 책임은|공식 견해|작성자의 견해|views expressed|opinions expressed|not responsible for the content|does not (?:necessarily )?reflect|ohne gewähr|angaben ohne|мнение (?:редакции )?может не совпадать|no se hace responsable|no necesariamente|n'engage(?:nt)? que|use of cookies|we use cookies|usamos cookies|utilizamos cookies|файлы cookie|verwenden cookies|code of practice|terms of (?:use|service)|privacy policy|политик[аи] конфиденциальности|normas de participación|kode etik|evaluación de comentarios|comments below have not been moderated|not been moderated|抵制不良游戏|适度游戏/iu

const tagLine = /^[\s【[]*(?:文章标签|文章標籤|标签|標籤|关键词|关键字|關鍵詞|關鍵字|tags?|topics|keywords|filed under|filed in|posted in|categories|category|related topics|more on|archivado en|etiquetas|temas|palabras clave|schlagworte|schlagwörter|themen|stichworte|mots[- ]clés|sujets|thèmes|assuntos|parole chiave|argomenti|теги|метки|темы|từ khóa|chủ đề|topik|etiketler|tag terkait|キーワード|タグ|ジャンル|関連タグ|태그|키워드|全站分类|全站分類|分类|分類)[\s】\]]*[:：|]\s?.{1,160}$/iu
const tagLabel = /^[\s【[]*(?:文章标签|标签|標籤|关键词|關鍵字|tags?|topics|keywords|filed under|related topics|explore more on these topics|more on this topic|more about|etiquetas|temas|schlagworte|themen|mots[- ]clés|теги|từ khóa|etiketler|キーワード|タグ|태그|follow topic|archivado en)[\s】\]]*[:：]?$/iu
const hashes = /^(?:[#＃][\p{L}\p{N}_]{2,30}[\s　,，、]*){1,12}$/u

const adverts = /^[\s[【(（<]*(?:advertisement|advert|ad|sponsored(?: content| by| post)?|promoted|paid (?:content|post|partnership)|continue reading below|story continues below|article continues below|continua depois da publicidade|publicidad|publicidade|publicité|anzeige|werbung|реклама|iklan|reklam|quảng cáo|pubblicità|广告|廣告|推广|推廣|贊助|赞助|広告|PR|광고|haberin devamı)(?:[\s\]】)）>:：|｜.。、·-]|$)/iu

const imperative =
  /^[\s►▶👉➤【[*※→>-]*(?:sign up|subscribe|get |join |follow |download |receive |register |don['’]t miss|never miss|become a|support |donate|like us|watch us|listen to|stay |keep up|to get|want |do you have|have you|got a|send us|send your|contact|email |share your|tell us|help us|click here|click |tap |scan |buy now|order |advertise|unlock|start your|try |enter your|by (?:clicking|subscribing|signing)|recevez|abonnez|suivez|retrouvez|inscrivez|téléchargez|écrivez|envoyez|suscríb|síg|recib|regístr|descarg|únete|escríb|assin|receb|inscrev|siga|sig[ae]|baix|acess|clique|cadastr|abonnier|melden|folgen|holen|laden|jetzt|erhalten|sichern|testen|schreiben|sie möchten|iscriv|seguic|ricev|scaric|abbon|подпи|присоед|следите|читайте нас|скачай|установ|пришлите|daftar|ikuti|unduh|dapatkan|kirim|abone|takip|indir|theo dõi|đăng ký|tải|vous avez|vos questions|sube la|leserbriefe|la newsletter|all the news you need|delivery|to support|pour |para )/iu
const mediumWord =
  /\b(?:newsletter|inbox|e-?mail|email|app|apps|telegram|whatsapp|facebook|twitter|instagram|youtube|tiktok|channel|canal|kanal|social media|subscri(?:be|ber|ption)|notifications?|alerts?|podcast|boletín|boletim|correo|courrier|boîte mail|réseaux sociaux|redes sociales|redes sociais|sozialen netzwerken|abo|e-paper|epaper|google news|google discover|celular|móvil|rss|feed|magazine|membership|newsroom|newsdesk|reporters?|story ideas|tips|updates|daily email|breaking news|headlines|first month|premier mois|primer mes|per month|personalised|user consent)\b|@|телеграм|telegram|канал|рассылк|вконтакте|соцсет|ứng dụng|aplikasi|saluran|uygulama|e-posta/iu
const surely =
  /\b(?:newsletters?|your inbox|to your inbox|in your inbox|boletín|boîte mail|votre boîte|newsletter abonnieren|push notifications|flagship newsletter|telegram channel|whatsapp channel|whatsapp group|canal de whatsapp|canal (?:do|no|da|de)\b.{0,20}whatsapp|google news|google notícias|google noticias|google discover|breaking alerts|email alerts|news alerts|notifications? on|subscribe (?:to|for|from|now|today)|sign up (?:to|for|here)|sign in here|log in here|delivered (?:to you|to your)|per mail|jeden morgen|chaque matin|par mail|no seu e-?mail|no seu celular|en tu correo|en tu móvil|nella tua (?:casella|mail)|на почту|telegram-канал|в telegram|в телеграм|наш канал|kanal telegram|kanal whatsapp|qua email|e-posta)\b|メールマガジン|メルマガ|뉴스레터|邮件订阅|電子報|電子报|公众号|公眾號|微信号|二维码|二維碼|をフォロー$|友だち追加|채널 추가|구독하기/iu
const paywall = /subscribers only|for subscribers|already a subscriber|subscribe to (?:read|continue)|to continue reading|continue reading (?:this|your)|reserved for subscribers|réservé aux abonnés|para suscriptores|de pago$|para assinantes|riservato agli abbonati|nur für abonnenten|weiterlesen mit|(?:mit|im) abo|только для подписчиков|会員限定|有料会員|有料記事|会员专享|订阅后|訂閱後|구독자 전용|유료회원|in licenciar|licenciar este|licence this|republish this|buy (?:a )?reprints?|unlock (?:this|full)|free trial|start your subscription|from [£$€]\d|brought to you by|sponsored content by|in association with our|co-funded by|aus heft \d|issue \d+ of|first appeared in|this (?:article|story|piece) (?:first |originally )?(?:appeared|was published) in|本文同步刊載|首发于|首發於|原载于|原載於/iu
const plea =
  /^(?:thank you for reading|thanks for reading|thank you for supporting|support (?:independent|local|our|quality|this) |become a (?:member|subscriber|supporter)|want more (?:stories|news|of)|enjoyed? this (?:article|story)|this (?:article|story) was originally published|originally published (?:in|on|by)|powered by |please enable javascript|do not sell|ad ?choices|comments are (?:closed|off)|comments have been closed|(?:be the first to|log ?in to|sign in to|post a|leave a|add a|write a) (?:comment|reply)|join the|clique aqui para|haz clic|cliquez ici|klicken sie|clicca qui|нажмите|deje? (?:un|su|tu) comentario|deixe (?:o )?seu comentário|comenta est[ea]|laisser un commentaire|réagir à|kommentar (?:schreiben|verfassen)|lascia un commento|оставить комментарий|yorum (?:yap|yaz)|(?:je )?m['’]abonne|s['’]abonner|sigue toda|bizi takip|gabung di|reportar (?:un )?error|fehler melden|normas de uso|artikel (?:versenden|teilen|merken)|share full article|add to (?:list|favorites)|ajouter à mes|save for later|scroll to continue|most popular|back to)|^(?:喜欢就|喜歡就|觉得(?:好看|有用|不错)|如果(?:您|你)?(?:觉得|喜欢|对)|打赏|赞赏|讚賞|感谢(?:您的)?阅读|感謝閱讀|返回\p{Script=Han}{2,6}[，,]|平台声明|暂无评论|暫無評論|举报[/／]反馈|追蹤我們|按讚加入|快點加入|不用抽|點我|點擊下載|打开\p{Script=Han}{0,6}APP|打开APP|下载APP|登录后|この記事をシェア|記事をシェア|Xでポスト|Xで共有|続きを読むには|残り\d+文字|ご意見|ご感想|無料記事|関連タグ|네이버에서|구독하고|기사를 공유)/iu
const subscribeHan =
  /(?:点击|點擊|长按|長按|扫描|掃描|扫|掃|识别|識別|立即|马上|欢迎|歡迎|请|請|快来|加入|添加|下载|下載|订阅|訂閱|关注|關注|点此|點我|点我|更多精彩|更多内容|设为星标|募集中).{0,24}(?:二维码|二維碼|公众号|公眾號|微信|客户端|客戶端|APP|App|app|小程序|关注|關注|订阅|訂閱|电子报|電子報|推播|推送|加入|群|粉丝|LINE|Line|星标|红包|紅包|蓝字|藍字|爆料|下载|下載|领取|領取|E-?mail|邮箱|郵箱)|扫一扫|点个(?:赞|在看|“在看”|关注)|点亮.{0,4}在看|(?:让更多人|分享给更多|转发给)|(?:앱|구독|채널|카카오톡|네이버).{0,10}(?:구독|추가|다운|설정|받기)|(?:LINE|メルマガ|アプリ|X|公式).{0,14}(?:登録|フォロー|友だち追加|ダウンロード|購読)|邮箱订阅|郵箱訂閱/u
const selling = /(?:(?:£|\$|€|¥|￥|RM|Rs\.?)\s?\d|\d\s?(?:€|元|円|원|руб|zł)|\d+\s?%\s?(?:off|rabatt|de descuento)).{0,60}(?:\.example|\.com|\bcode\b|register|buy|order|shop|abo|month|mois|mes\b|mês)|use code\b|buy now\b|register now\b|order your copy|新人红包|新人专享|首单|限时(?:优惠|特价)|早鳥優惠|early bird/iu
const biography = /^(?:\p{Lu}[\p{L}.'’-]+\s){2,3}(?:is|ist|est|es|è|é)\s(?:an?\s|the\s|une?\s|la\s|el\s|un\s|freie[rs]?\s)?(?:\p{L}+\s){0,3}(?:writer|reporter|journalist|correspondent|columnist|editor|newsroom|Redakteur|Redakteurin|Reporterin|Korrespondent|Korrespondentin|journaliste|periodista|giornalista|jornalista)\b|^(?:\p{Lu}[\p{L}.'’-]+\s){2,3}covers\s.{3,80}\bfor\b|\bcovers\s.{5,120}(?:\breach(?:ed)?\b|View Bio$)|View Bio$|^(?:about the author|über den autor|sobre el autor|à propos de l['’]auteur)\s?:/u

const commentHead =
  /^[\s【[(（]*(?:\d[\d.,\s]*)?(?:comments?|reader comments|reader views|discuss|responses?|thoughts on .{2,120}|leave a (?:reply|comment)|join the (?:conversation|discussion)|post a comment|add (?:a |your )?comment|show comments|view comments|read comments|hide comments|kommentare?|leserkommentare|comentarios?(?: cerrados)?|comentários?|(?:vos )?commentaires?|commenti|комментарии|комментариев|komentar|yorumlar|bình luận|评论|評論|网友评论|精彩评论|热门评论|全部评论|最新评论|留言|留言板|留言列表|跟帖|コメント|댓글|의견)[\s)）】\]]*(?:[(（:：]?\s?\d[\d.,]*\s?[)）件개条]?)?\s?$/iu
const commentSays = /^[\p{L}\p{N}_. -]{2,30}\s(?:says|wrote|said|schrieb|dice|dit|écrit|пишет)\s?:$/iu
const commentForm = /^(?:your email address will not be published|required fields|name\s?\*|email\s?\*|website\s?\*?|save my name|you must be logged in|log ?in to comment|seja o primeiro a comentar|be the first to comment|i[’']m not a robot|copyright ?©?\s?\d{4}$)/iu

const toolsHan = /(?:字号|字體|字体|字型|浏览次数|点击数|点击次数|阅读数|打印本页|关闭窗口|扫一扫|返回顶部|本文地址|原文链接|原文地址|查看原图|网站地图|客服(?:QQ|电话)|验证码|用户名|收藏本页)/u
const toolsLatin = /^(?:\d{1,2}\s?(?:min(?:ute)?s?|мин)\.?(?:\s(?:to read|read|lesezeit|de lecture|de lectura|de leitura|di lettura|чтения))?|(?:temps de lecture|reading time|lesezeit|tiempo de lectura|tempo de leitura|tempo di lettura|время чтения)\s?:?\s?\d{1,3}\s?\p{L}{0,10}|[\d.,]+\s?[km]?\s?(?:views|shares|likes|reads|просмотров|lượt xem|görüntülenme)|(?:views|просмотры|прочтений|reads)\s?:?\s?[\d\s.,]+[km]?|\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}.{0,20}|view gallery|\+\d{1,3}|font\s?:.{0,30}|listen to this (?:article|story).{0,20}|video player.{0,20}|\[?\s?watch (?:the )?(?:full )?(?:report|video|story)?.{0,20}(?:above|below)\s?\]?|navigate (?:left|right)|abstract|suggest a correction|report (?:an? )?(?:error|typo|correction)|segnala un errore|errata|reuse this content|request (?:a )?correction)$/iu
const counted =
  /^(?:阅读|阅读量|閱讀|浏览|浏览量|瀏覽|瀏覽數|点击|点击量|點閱|人气|人氣|评论|評論|留言|点赞|播放|观看|熱度|热度|조회|조회수|추천|댓글|閲覧数|views?|reads?|просмотры|просмотров)\s?(?:数|數|量)?\s?[:：|]?\s?[\d.,]+\s?[万萬만kKmM]?\s?(?:次|条|人|回|件|개|건)?$|^[\d.,\s]+\s?[万萬만]?\s?(?:次|人|条)?(?:阅读|閱讀|浏览|瀏覽|评论|評論|点赞|播放|观看|人看过|просмотр(?:а|ов)?|комментари(?:й|я|ев)|visualizações|vistas|vues|aufrufe|görüntülenme)$|^(?:全文|本文)(?:共|约)?\s?\d+\s?字.{0,20}$|^(?:阅读|閱讀|预计|預計)(?:本文)?(?:全文)?(?:大)?(?:时间|時間|时长|约|大约|约需)?.{0,6}\d+\s?(?:分钟|分鐘)$|^(?:読了時間|この記事は約|所要時間)[:：]?.{0,4}\d+分.{0,8}$|^(?:字号|字級|字级|字體|文字サイズ|글자\s?크기|글씨\s?크기|font size)(?:设置|设定|設定|설정)?\s?[:：]?\s*[^。]{0,16}$|^IP属地[:：].{2,8}$|^发布于[:：].{2,10}$|^(?:听新闻|听全文|播放音频|語音播報|収听|この記事を音声で聞く|音声で聞く|기사\s?듣기|음성으로 듣기)$|^A[-+]$|^残り\d+文字.{0,20}$|^(?:lectura|leitura|lettura|lecture|lesedauer|lesezeit|читать|время чтения|leitura de|tempo de leitura)\s?:?\s?\d+\s?\p{L}{1,8}\.?$|^\d+\s?(?:min\.?|minuti|minutos|minutes|minuten)\s(?:di |de )?(?:lettura|lectura|leitura|lecture|lesezeit)$|^(?:link )?cop(?:ied|iado|ié|iato)!?$/iu
const script = /(?:\bvar\s\w+\s?=|function\s?\(|document\.|window\.|\$\(|jwplayer|googletag|dataLayer|\}\s?\)\s?;|<\/?(?:script|iframe|div|span|img)\b|\{\{.{0,60}\}\})/u
const contactLatin = /(?:^|\s)[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}/u
const hotline = /^(?:新闻|新聞|爆料|报料|举报|舉報|客服|商务合作|合作|广告|投稿|读者|发行|违法和不良信息举报|违法|不良信息)[\p{Script=Han}]{0,10}(?:热线|熱線|电话|電話|邮箱|郵箱|QQ|微信|信箱)\s?[:：].{4,40}$|^(?:제보|기사\s?제보|광고\s?문의|이메일|전화|카카오톡)(?:는|은)?\s?[:：]?\s?.{3,40}$|^(?:tel|phone|hotline|newsdesk|news tips?|tips?|e-?mail|contact|reach|redaktion|teléfono|correo|téléphone|справка|телефон|редакция)\s?(?:\p{Lu}[\p{L}]+\s){0,3}(?:at\s|[:：]\s?).{4,60}$/iu
const originalTitle = /^[(（[【]?\s?(?:原标题|原標題|原题|原文标题|original (?:title|headline)|标题)\s?[:：].{2,120}$/iu
const newsroom = /^[(（[][\p{L}\s.]{3,40}(?:newsroom|bureau|desk|news service|redaktion)[)）\]]$/iu

const trimAuthor = (text: string): string | undefined => {
  const name = text.replace(/\s?(?:[|/·–-]|\bin\b|\bat\b|\bfor\b|\bFOR\b|,).*$/u, "").replace(/[()（）[\]［］【】]/gu, "").trim()
  return name.length >= 2 && name.length <= 60 && !/\d|@/u.test(name) ? name : undefined
}

/** Reads one line; `undefined` when nothing speaks for furniture. `text` is trimmed and at most 320 UTF-16 code units long. */
export const readFurniture = (text: string): Furniture | undefined => {
  const length = text.length
  if (length === 0) return undefined
  if (length <= 40) {
    if (endMark.test(text) || /^#{3,}$/u.test(text)) return sure("end-mark", "end mark")
    if (/^(?:\p{Extended_Pictographic}|\u200d|\ufe0f|\s){1,12}$/u.test(text) && !/[©®]/u.test(text)) return likely("page-tools", "symbols only", "outside", { score: 0.85 })
    if (/^[«‹<\s]*1[\s　|/]+2[\s　|/]+3(?:[\s　|/]+\d)*[\s　|/.…»›>]*(?:\p{L}{2,10})?$/u.test(text)) return likely("pager-buttons", "page numbers", "outside", { score: 0.85 })
    if (/^[[(]?\d{1,3}\s?(?:\/|of|von|de|sur|из)\s?\d{1,3}[\])]?$/u.test(text)) return likely("pager-buttons", "place in a gallery", "neighbour", { score: 0.7 })
    if (ornament.test(text)) return likely("page-tools", "garbled ornament", "outside")
  }
  if (endMarkDate.test(text) && hasDate(text)) return sure("end-mark", "end mark and date")
  const hints = furnitureHints(text)
  if (length > 160) return hints === 0 ? undefined : readLong(text)
  // A sentence without a word of furniture is the article's; a short line without one may still be a menu entry.
  if ((hints & 1) === 0 && (hints === 0 || /[.!?。！？”"]$/u.test(text))) return length > 60 ? undefined : readPlain(text)
  return readShort(text)
}

const readLong = (text: string): Furniture | undefined => {
  if (agencyEditing.test(text)) return sure("editor", "reporting and editing")
  if (copyright.test(text) && (rights.test(text) || text.length < 200)) return sure("copyright", "copyright")
  if (rights.test(text) && text.length < 300 && /reserved|保留|版权所有|版權所有|転載|전재/iu.test(text)) return likely("copyright", "rights reserved", "outside")
  if (notice.test(text)) return likely("disclaimer", "legal words", "tail")
  if (script.test(text)) return sure("page-tools", "script")
  if (imperative.test(text) && mediumWord.test(text)) return likely("subscribe", "invitation and channel", "outside")
  if (biography.test(text)) return likely("byline", "about the author", "tail", { score: 0.7 })
  return undefined
}

/** Short lines with no word of furniture: buttons, sections, symbols. */
const readPlain = (text: string): Furniture | undefined => {
  if (text.length > 40) return undefined
  const buttons = buttonsOf(text)
  if (buttons !== undefined) return readButtons(buttons)
  if (newsroom.test(text)) return likely("byline", "newsroom", "tail")
  if (sourceInBrackets.test(text) && !stageDirection.test(text)) return likely("source-date", "source or name in brackets", "tail", { score: 0.65 })
  if (crumbSigns.test(text) || bylineTranslated.test(text)) return readShort(text)
  return isSection(text) ? likely("breadcrumb", "name of a section", "head") : undefined
}

const sourceInBrackets = /^[(（〔][\p{L}·・/ ]{2,14}[)）〕]$/u
const stageDirection = /[的了是在]|笑|掌声|掌聲|拍手|박수|웃음|laughter|applause|music|音乐/iu

const readButtons = (buttons: Buttons): Furniture => {
  if (buttons.single) return likely(buttons.kind, "one button", "outside", { score: 0.7 })
  const all = buttons.strong >= buttons.words || buttons.words > 1 && buttons.strong * 2 >= buttons.words
  if (all) return likely(buttons.kind, "buttons only", "outside", { score: 0.85 })
  return buttons.strong > 0 ? likely(buttons.kind, "buttons and joining words", "outside", { score: 0.7 }) : likely(buttons.kind, "joining words only", "neighbour", { score: 0.55 })
}

const readShort = (text: string): Furniture | undefined => {
  const length = text.length
  if (editorHan.test(text) && !/[。！？]./u.test(text)) return sure("editor", "editor and name")
  if (editorLatin.test(text) || bylineEdit.test(text)) return sure("editor", "editor and name")
  if (agencyEditing.test(text)) return sure("editor", "reporting and editing")
  if (copyright.test(text) && (rights.test(text) || length < 110 && !/[。.]\s?\S.*[。.]$/u.test(text))) return sure("copyright", "copyright")
  if (rights.test(text)) return length < 110 && !/[“"「«]/u.test(text) ? likely("copyright", "rights reserved", "outside", { score: /ICP|公网安备|свидетельство|全文转载|無断|전재/u.test(text) ? 0.9 : 0.75 }) : undefined
  if (originalTitle.test(text)) return sure("original-title", "original title")
  if (tagLine.test(text) && !/[.!?。！？]$/u.test(text)) return likely("tags", "tag label", "outside")
  if (/^(?:filed under|filed in|posted in|archived in|tagged)\s.{2,80}$/iu.test(text) && !/[.!?]$/u.test(text)) return likely("tags", "filed under", "outside")
  if (tagLabel.test(text)) return likely("tags", "tag label alone", "outside")
  if (hashes.test(text)) return sure("tags", "hash tags")
  if (adverts.test(text)) return length < 24 ? sure("advert", "advertisement") : likely("advert", "advertisement", "outside", { score: 0.85 })
  if (commentSays.test(text) || commentForm.test(text)) return likely("comments", "comment form", "tail")
  if (commentHead.test(text)) return likely("comments", "comment count", "outside", { score: 0.9 })
  if (script.test(text)) return sure("page-tools", "script")
  if (contributed.test(text) || inputs.test(text) && length < 90) return likely(contributed.test(text) ? "byline" : "source-date", "with inputs from", "tail", sourceOf(text))
  if (crumbStart.test(text) && /[>＞»›→/|·]/u.test(text) && length < 90) return sure("breadcrumb", "path from the home page")
  if (text.split(crumbSigns).length > 1 && (text.split(crumbSigns).length > 2 || length < 30) && text.split(crumbSigns).every((part) => part.trim().length > 0 && part.length < 24) && !/[.!?。！？]$/u.test(text)) return likely("breadcrumb", "path", "head")
  if (toolsLatin.test(text)) return likely("page-tools", "page tools", "outside")
  if (counted.test(text) && length < 40) return likely("page-tools", "count or reading time", "outside", { score: 0.8 })
  const meta = readMeta(text)
  if (meta !== undefined) return meta
  if (/^(?:次のページ|前のページ|次頁|次へ)\s?[:：へ].{2,50}$/u.test(text)) return likely("pager-buttons", "next page", "outside", { score: 0.85 })
  if (length < 24 && /^[^。、]{2,16}(?:を送る|を受け取る|に追加|に追加する|をシェア|をシェアする|を購読|お申し込み|登録|インストール|ダウンロード|をフォロー|で読む|を読む|はこちら|をもっと見る|を報告)$/u.test(text)) return likely("pager-buttons", "button", "tail", { score: 0.7 })
  if (/^[^.!?。！？]{2,14}\s[/·•|｜—–]\s[^.!?。！？]{2,14}(?:\s[/·•|｜—–]\s[^.!?。！？]{2,14})*$/u.test(text) && !/\d/u.test(text)) return likely("breadcrumb", "site and section", "head", { score: 0.7 })
  const byline = readByline(text)
  if (byline !== undefined) return byline
  const buttons = buttonsOf(text)
  if (buttons !== undefined) return readButtons(buttons)
  const cells = text.split(/\s[|｜·•]\s|[|｜]|　+/u)
  if (cells.length >= 3 && length < 90 && cells.every((cell) => cell.length < (/[\u3040-\u9fff\uac00-\ud7a3]/u.test(cell) ? 9 : 22) && cell.split(" ").length <= 3 && !/[.!?。！？\d]/u.test(cell))) return likely("breadcrumb", cells.length > 3 ? "row of menu entries" : "row of sections", cells.length > 3 ? "outside" : "head", { score: 0.75 })
  if (toolsHan.test(text) && length < 80) return sure("page-tools", "page tools")
  if (notice.test(text)) return likely("disclaimer", "legal words", "outside", { score: 0.85 })
  if (subscribeHan.test(text) && length < 60 && !/[“「]/u.test(text.slice(0, 1))) return likely("subscribe", "invitation and channel", "outside", { score: 0.85 })
  if (surely.test(text) && (/[\u3040-\u9fff\uac00-\ud7a3]/u.test(text) ? length < 44 && !/[。“「][^。]{2}/u.test(text) : length < 160 && !/[“"«].{20}/u.test(text))) return likely("subscribe", "newsletter or channel", "outside", { score: 0.85 })
  if (/^(?:follow|síguenos en|suivez|folgen sie|segui|siga|takip et|ikuti|подписывайтесь на|читайте нас в|关注|フォロー)\s(?:us\b|our\b|the\s|@?\p{Lu}).{0,50}$/iu.test(text) && length < 70) return likely("subscribe", "invitation to follow", "outside")
  if (/^(?:share|tweet|email|print|comment on|share or comment on|rate)\s(?:or comment on\s)?(?:this|the)\s(?:article|story|post|page|news)\b.{0,110}$/iu.test(text)) return likely("share", "share this article", "outside", { score: 0.85 })
  if (plea.test(text) && length < 90) return likely("subscribe", "plea to readers", "outside", { score: 0.8 })
  if (paywall.test(text) && length < 110) return likely("subscribe", "for subscribers", "outside", { score: 0.8 })
  if (imperative.test(text) && (mediumWord.test(text) || selling.test(text))) return likely("subscribe", "invitation and channel", "outside")
  if (selling.test(text)) return likely("advert", "offer with a price", "outside")
  if (mail.test(text)) return sure("contact", "address alone")
  if (contactLatin.test(text) && length < 120) return likely("contact", "address", "tail")
  if (sourceInBrackets.test(text) && !stageDirection.test(text)) return likely("source-date", "source or name in brackets", "tail", { score: 0.65 })
  if (/^(?:综合|據|据|theo|via)\s?(?:新华社|新華社|央视|人民|中新|[\p{L}]{2,8}(?:社|网|报|新闻|日报|晚报))(?:[、，,][\p{L}]{2,10}){0,3}(?:等|报道|消息|综合)?$/iu.test(text)) return likely("source-date", "from sources", "tail")
  if (hotline.test(text) && length < 70) return likely("contact", "hot line", "outside", { score: 0.85 })
  if (newsroom.test(text)) return likely("byline", "newsroom", "tail")
  if (biography.test(text)) return likely("byline", "about the author", "tail", { score: 0.7 })
  if (/^[\p{L}\p{N}_.·-]{2,16}[:：]\s?\S.{3,}$/u.test(text) === false && /^(?:\+\d{1,3}|\d{1,3}\+)$/u.test(text)) return likely("page-tools", "count", "neighbour")
  if (/^[\d\s.,]{1,12}[km万]?$/iu.test(text)) return likely("page-tools", "count", "neighbour")
  if (isSection(text)) return likely("breadcrumb", "name of a section", "head")
  return undefined
}

const sourceOf = (text: string): Partial<Furniture> => {
  const found = sourceHan.exec(text)?.[1] ?? sourceLatin.exec(text)?.[1]
  return found === undefined ? {} : { source: found.replace(/[\s,，;；|]+$/u, "") }
}

/** Lines of date, source, author and counters. */
const readMeta = (text: string): Furniture | undefined => {
  if (text.length > 120 || /[。！？!?]$/u.test(text)) return undefined
  const date = readDate(text)
  const rest = withoutDates(text)
  const labelledMeta = metaLabel.test(text)
  const facts: { author?: string; source?: string; date?: string } = { ...sourceOf(text) as { source?: string } }
  const author = authorHan.exec(text)?.[1] ?? authorLatin.exec(text)?.[1]
  if (author !== undefined) facts.author = author.trim()
  if (date !== undefined && !/^(?:updated|last updated|更新|修改|수정|mis à jour|actualizado|atualizado|aktualisiert|обновлено)/iu.test(text)) facts.date = date.iso
  if (rest === "" && /\d/u.test(text)) {
    if (labelledMeta) return sure("source-date", "date", facts)
    if (date !== undefined && date.iso.includes("T")) return likely("source-date", "date and time", "head", facts)
    if (/(?:ago|назад|önce|trước|lalu|前|전)$|^(?:vor|il y a|hace|há)\s/iu.test(text) && text.length < 30) return likely("source-date", "time since", "head", facts)
    if (date === undefined && hasDate(text)) return likely("source-date", "date alone", "head", facts)
    return date !== undefined ? likely("source-date", "date alone", "head", facts) : /\d\s?[:.]\s?\d\d|\d\s?(?:月|월)|ago|前|전|day|назад/iu.test(text) && text.length < 40 ? likely("source-date", "time alone", "neighbour", facts) : undefined
  }
  if (facts.source !== undefined || facts.author !== undefined) {
    if (rest.length < 90 && (date !== undefined || text.length < 50)) return sure("source-date", "source or author label", facts)
  }
  if (date === undefined && rest.length < 12 && hasDate(text)) return likely("source-date", "date", "head", facts)
  if (date === undefined) return labelledMeta && rest.length < 12 && /\d{1,2}:\d{2}|\d{1,2}[月월]/u.test(text) ? likely("source-date", "time and label", "head", facts) : undefined
  if (/[.!?]$/u.test(text) && rest.length > 20) return undefined
  if (rest.length <= 70 && (labelledMeta || toolsHan.test(text))) return labelledMeta && rest.length <= 40 ? sure("source-date", "date and label", facts) : likely("source-date", "date and label", "head", facts)
  return rest.length <= 40 ? likely("source-date", "date and a name", "head", facts) : undefined
}

const readByline = (text: string): Furniture | undefined => {
  const length = text.length
  if (length > 110 || /[。！？!?]$/u.test(text)) return undefined
  const latin = bylineLatin.exec(text)
  if (latin !== null) {
    const held = latin[1]!.trim()
    const plain = held.replace(/\s(?:at|in|for|FOR|para|für)\s.*$/u, "")
    if (isName(plain, 9) && !/\d/u.test(plain) && !/[.:;]$/u.test(held)) {
      const author = trimAuthor(plain)
      return /^(?:di|por|text|report|interview|bài|de)\b/iu.test(text) ? likely("byline", "by and a name", "outside", author === undefined ? {} : { author }) : { ...sure("byline", "by and a name"), ...(author === undefined ? {} : { author }) }
    }
  }
  if (bylineTranslated.test(text) && length < 100) return sure("byline", "reporter and names")
  if (bylineKorean.test(text) || bylineJapanese.test(text)) return sure("byline", "reporter", authorOf(text))
  if (bylineHan.test(text) && !/[。，,]./u.test(text)) return likely("byline", "reporter and name", "outside", { score: 0.9, ...authorOf(text) })
  if (bylineRole.test(text) && length < 50) return likely("byline", "desk or staff", "head")
  if (handle.test(text)) return likely("byline", "handle", "head")
  const pair = nameAndRole.exec(text)
  if (pair !== null && isName(pair[1]!, 4) && role.test(pair[2]!)) return likely("byline", "name and role", "head", { author: pair[1]! })
  if (pair !== null && isName(pair[1]!, 4) && pair[2]!.split(" ").length < 5 && /^\p{L}/u.test(pair[2]!)) return likely("byline", "name and house", "neighbour", { score: 0.6, author: pair[1]! })
  if (/^(?:eine?|un|une)\s(?:\p{L}+\s){1,2}(?:von|de|par)\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,2}$/iu.test(text)) return likely("byline", "by and a name", "head")
  return undefined
}

const authorOf = (text: string): Partial<Furniture> => {
  const name = /(?:记者|記者|作者|撰文|文|글|採訪)\s?[/／:：|丨｜\s　]\s?([\p{L}·]{2,5}(?:[、 ][\p{L}·]{2,4})?)(?=$|[\s　/／)）])/u.exec(text)?.[1] ?? /([\p{Script=Hangul}]{2,4})\s?기자/u.exec(text)?.[1] ?? /記者([\p{Script=Han}]{2,4})(?=[/／])/u.exec(text)?.[1]
  return name === undefined ? {} : { author: name }
}
