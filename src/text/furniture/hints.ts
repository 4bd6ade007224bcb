/** One pass over a line that tells whether any word or mark of page furniture is in it, so that plain text is passed over without an expression run. */

const stems =
  "dila|pewa|adve|adch|anno|anze|werb|publ|рекл|ikla|rekl|quản|spon|prom|paid|cont|cove|copy|righ|alle|tous|todo|tutt|hak |droi|все |her |ripr|all |repr|regi|lice|свид|заре|stat|disc|view|opin|resp|refl|ohne|anga|мнен|cook|code|term|priv|poli|norm|kode|comm|mode|comp|tran|edit|reda|redi|edic|ediç|prod|proo|revi|fact|mont|peny|реда|корр|biên|edit|sub-|news|inbo|emai|e-ma|mail|bole|boît|subs|sign|join|foll|down|rece|don'|don’|neve|beco|supp|dona|like|watc|list|stay|keep|want|do y|do |have|got |send|shar|tell|help|clic|tap |scan|buy |orde|unlo|star|try |ente|by c|by s|rece|recev|abon|suiv|retr|insc|télé|écri|envo|susc|síg|recib|regís|desc|únet|escr|assi|insc|siga|sige|baix|aces|cliq|cada|meld|folg|hole|lade|jetz|erha|sich|test|schr|sie |iscr|segu|rice|scar|abbo|подп|прис|след|чита|скач|уста|присл|daft|ikut|undu|dapa|kiri|taki|indi|theo|đăng|tải|vous|vos |sube|lese|la n|deli|to s|pour|para|app |apps|tele|what|face|twit|inst|yout|chan|cana|kana|soci|noti|aler|podc|corr|cour|rése|rede|sozi|epap|goog|celu|rss |feed|maga|memb|tips|upda|brea|head|by  |by |von |par |por |di |text|word|writ|post|auth|auto|aute|авто|текс|oleh|penu|tác |bài |yaza|muha|trad|über|teks|entr|inte|prop|recu|a cu|repo|jour|staf|spec|our |bure|desk|team|seni|colu|free|gues|loca|with|mit |avec|con |com |sour|from|quel|fuen|font|исто|kayn|sumb|nguồ|tags|tag |topi|keyw|file|cate|rela|more|arch|etiq|tema|pala|schl|them|stic|mots|suje|thèm|assu|paro|argo|теги|метк|темы|từ k|chủ |expl|orig|time|date|upda|stan|dépu|mis |mise|modi|actu|atua|verö|aktu|zule|aggi|опуб|обно|giri|günc|yayı|dite|cập |ngày|taya|issu|last|firs|leav|reac|laiss|reag|deja|deix|lasc|оста|yoru|yaz |bình|koma|disc|join|add |show|load|see |read|lear|find|no t|not |mayb|yes |no  |ok  |save|repl|hide|undo|newe|olde|best|most|sort|up n|live|menu|sear|skip|clos|canc|subm|next|prev|top |back|go b|mute|play|paus|repl|full|my a|abou|care|acce|site|faq |mast|you |draw|ver |leer|carg|most|me g|quié|térm|avis|cont|ayud|mapa|busc|cerr|inic|hazt|voir|lire|char|affi|en s|gére|ment|nous|qui |cond|se c|mon |arti|rése|ferm|rech|reto|sign|répo|fair|mehr|weit|nach|zur |impr|date|agb |kont|medi|abo |anme|such|schl|merk|druc|hier|leia|saib|expe|fale|quem|anun|entr|fech|vedi|legg|chi |acce|chiu|cerc|segn|пока|загр|ещё |еще |подр|о на|о пр|поли|поль|войт|реги|поис|наве|закр|обсу|отве|пожа|нрав|поде|вкон|одно|нашл|заме|xem |đọc |liên|giới|tìm |lên |trả |thíc|liha|sele|baca|mua |hubu|tent|pedo|kebi|masu|cari|kemb|bala|suka|tümü|daha|deva|küny|ilet|gizl|hakk|üye |ara |kapa|yuka|yanı|beğe|payl|bagi|chia|zalo|comp|part|tei|teil|cond|whats|prin|impr|stam|печа|ceta|vorl|escu|écou|asco|font|min |mins|minu|hour|days|pers|name|webs|your|requ|i'm |i’m |thou|resp|grat|free|thank|than|powe|plea|enjo|this|want|jede|chaq|issn|http|www.|abst|watc|navi|sugg|segn|erra|reus|requ|ends|end |fin |fine|ende|конец|коне|fim |hết |tama|son |var |func|docu|wind|jwpl|goog|data|covers|is a|ist |est |simp|gosta|encon|hai |ti è|вам |bạn |apak|bu h|was |how |spot|foun|did |har |¿te |¿qué|war |habe|cet |o qu|guid|api |secu|lega|form|rate|twee|link|lect|read|lesez|temp|tiem|время|врем|quot|fahr|stor|sinc|ret|ad c|ajou|post|pr  "
// One bit a code: these tables stay in the cache nearest to the processor.
const marks = new Uint8Array(8192)
const put = (bits: Uint8Array, at: number) => {
  bits[at >> 3]! |= 1 << (at & 7)
}
const bit = (bits: Uint8Array, at: number): number => bits[at >> 3]! >> (at & 7) & 1
const hash = (a: number, b: number, c: number, d: number) => (Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d) & 0xffff
for (const stem of stems.split("|")) {
  const lower = stem.padEnd(4).slice(0, 4)
  for (const form of [lower, lower[0]!.toUpperCase() + lower.slice(1), lower.toUpperCase()]) put(marks, hash(form.charCodeAt(0), form.charCodeAt(1), form.charCodeAt(2), form.charCodeAt(3)))
}

const pairs =
  "口述 一审 二审 三审 初审 终审 文・ 撰稿 PR 编辑 編輯 责编 責編 责任 責任 小编 校对 校對 审核 審核 监制 監製 主编 主編 编审 排版 美编 通讯 供稿 編集 편집 교열 记者 記者 作者 文字 撰文 采写 採訪 采访 编译 翻译 投稿 取材 執筆 기자 글자 기고 文/ 文／ 文丨 文｜ 文| 文： 文· 来源 來源 稿源 信源 出处 转自 摘自 選自 综合 據中 据新 发布 發佈 發布 时间 時間 日期 更新 出版 配信 公開 掲載 입력 수정 등록 승인 最終 浏览 瀏覽 点击 點擊 人气 人氣 阅读 閱讀 字号 字體 字体 字型 字級 评论 評論 留言 コメ 댓글 의견 收藏 分享 转发 點讚 点赞 讚好 在看 シェ ツイ ブッ いい 공유 페이 카카 추천 스크 좋아 슬퍼 화나 订阅 訂閱 关注 關注 公众 公眾 客户 客戶 扫码 扫一 掃描 扫描 二维 二維 长按 長按 登录 登錄 登入 注册 會員 会员 会員 有料 無料 メル 購読 ログ フォ 구독 로그 회원 뉴스 앱다 版权 版權 著作 저작 전재 転載 转载 轉載 授权 授權 許可 许可 禁止 必究 备案 ICP 网安 声明 聲明 免责 免責 风险 風險 投资 投資 自负 自負 立场 立場 观点 觀點 参考 參考 見解 투자 책임 견해 标签 標籤 关键 關鍵 タグ キー 태그 키워 分类 分類 广告 廣告 推广 推廣 赞助 贊助 広告 광고 首页 首頁 主页 主頁 位置 正文 频道 頻道 홈 トッ 返回 查看 更多 加载 載入 展开 收起 下一 上一 もっ 続き 次の 一覧 더보 전체 목록 打印 列印 印刷 인쇄 关闭 原标 原標 标题 完） (完 （完 全文 热线 熱線 电话 電話 邮箱 郵箱 信箱 爆料 举报 舉報 제보 打赏 赞赏 讚賞 感谢 平台 暂无 暫無 下载 下載 打开 APP 追蹤 按讚 加入 喜欢 觉得 觉得 微信 微博 空间 朋友 复制 複製 链接 連結 好友 星标 蓝字 原创 原創 提醒 關心 本网 本站 本報 本报 网站 網站 报导 報導 报道 報道 编委 整理 读者 廣 ご意 質問 報告 お問 利用 プラ 会社 運営 検索 閉じ 戻る はい いい 週間 月間 新着 紙面 画像 ランキ 関連 この 残り 読了 音声 編集部 支局 取材班 이용 개인 고객 검색 새로 본문 듣기 맨위 닫기 이전 기사 정치 사회 경제 문화 스포 소식 服务 服務 隐私 隱私 联系 聯絡 关于 關於 换一 換一 询底 不感 加自 创作 創作 送出 确定 取消 作者 发表 發表 搜索 登 退出 字幕 静音 靜音 摘要 提要 附件 编号 分页 末页 精彩 最新 热门 心情 投票 民調 IP 属地 听新 听全 阅读".split(" ")
const pairMarks = new Uint8Array(8192)
const pairHash = (a: number, b: number) => (Math.imul(a, 31) ^ b) & 0xffff
for (const pair of pairs) if (pair.length > 1) put(pairMarks, pairHash(pair.charCodeAt(0), pair.charCodeAt(1)))

const isMark = new Uint8Array(65536)
for (const char of "@©ⓒ#＃>＞»›→|｜丨/／·•《�") isMark[char.charCodeAt(0)] = 1
for (const digit of "0123456789") isMark[digit.charCodeAt(0)] = 2
const isLetter = new Uint8Array(65536)
for (let code = 0x41; code < 0x2000; code++) if (/\p{L}/u.test(String.fromCharCode(code))) isLetter[code] = 1

/** Which signs of furniture a line has: 0 when there is none, 1 for words, 2 for marks, 4 for digits, and their sums; with a word all others are not looked for. */
export const furnitureHints = (text: string): number => {
  let found = 0
  let before = 0
  const end = text.length
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x33ff && code < 0xa000) {
      // Of the Han characters one is a mark; their part of the tables of marks and letters need not be read.
      before = 0
      if (code === 0x4e28) found |= 1
      if (at + 1 < end && bit(pairMarks, pairHash(code, text.charCodeAt(at + 1))) === 1) return 1 | found << 1
      continue
    }
    found |= isMark[code]!
    if (isLetter[code] === 1) {
      if (before === 0) {
        const second = at + 1 < end ? text.charCodeAt(at + 1) : 0x20
        const third = at + 2 < end && second !== 0x20 ? text.charCodeAt(at + 2) : 0x20
        const fourth = at + 3 < end && third !== 0x20 ? text.charCodeAt(at + 3) : 0x20
        if ((bit(marks, hash(code, second, third, isLetter[third] === 1 && isLetter[fourth] === 1 ? fourth : third === 0x20 ? 0x20 : fourth)) | bit(marks, hash(code, second, third, 0x20))) === 1) return 1 | found << 1
      }
      before = 1
    } else {
      before = 0
      if (code > 0x2e7f && at + 1 < end && bit(pairMarks, pairHash(code, text.charCodeAt(at + 1))) === 1) return 1 | found << 1
    }
  }
  return found << 1
}
