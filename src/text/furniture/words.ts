/**
 * The words of page furniture: what buttons, share bars, menus and counters are written with, in fourteen languages.
 * A line made of nothing but these words is furniture whatever the site, so the lists hold words, not lines that were seen.
 */

/** What a line of buttons is for; also names of options and reasons. */
export type ButtonKind = "share" | "subscribe" | "comments" | "pager-buttons" | "advert" | "page-tools" | "source-date" | "tags"

const words = (list: string) => list.split("|")

/** Words that make a line furniture when all others in it are known too. */
export const strongWords: Readonly<Record<ButtonKind, ReadonlyArray<string>>> = {
  "share": words(
    "share|shares|shared|sharing|tweet|tweets|retweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|flipboard|tumblr|viber|вконтакте|одноклассники|поделиться|поделитесь|compartir|compartilhar|compartilhe|comparte|partager|partagez|teilen|condividi|bagikan|paylaş|zalo|threads|bluesky|mastodon|instagram|youtube|tiktok|wechat|weibo|line|kakaotalk|gift|bookmark|merken|copiar|copier|enlace|kopieren|tweeter|twittern|offrir|envoyer|enviar|vk|e-mail|email|url|copy|chia|sẻ|salin|kopyala|copia" +
    "|分享|分享到|分享至|转发|轉發|收藏|点赞|點讚|讚好|在看|复制链接|複製連結|朋友圈|好友|微博|微信|空间|qq空间|贴吧|豆瓣|小伙伴|踩|赞|讚|推|转载到|用line传送|用line傳送|シェア|シェアする|ツイート|ポスト|ブックマーク|ブックマークに追加|はてな|いいね|保存する|공유|공유하기|카카오톡|페이스북|트위터|스크랩|좋아요|추천|친구맺기|url복사|기사공유"
  ),
  "subscribe": words(
    "subscribe|subscribed|subscriber|subscribers|subscription|newsletter|newsletters|signup|login|abonnieren|abonnez-vous|abonnements?|abbonati|suscríbete|suscribirse|suscríbase|assine|inscreva-se|podcast|подписаться|подписывайтесь|подпишитесь|berlangganan|langganan|abone|follow|following|folgen|síguenos|seguir|suivre|suivez-nous|seguici|ikuti|takip|donate|register|epaper|e-paper|anmelden|войти|регистрация|đăng|登录|登入|登錄|注册|註冊|会员登录|會員登入|订阅|訂閱|立即订阅|关注|關注|关注我们|公众号|客户端|下载app|立即下载|立即下載|下载客户端|扫码|扫一扫|ログイン|会員登録|無料登録|メルマガ|メルマガ登録|フォロー|フォローする|購読|有料会員限定記事|会員限定|有料記事|구독|구독하기|로그인|회원가입|뉴스레터|알림받기|앱다운로드"
  ),
  "comments": words(
    "comment|comments|reply|replies|kommentare|kommentar|kommentieren|comentarios|comentários|comentar|commentaires|commentaire|commenter|commenti|commenta|комментарии|комментариев|комментарий|комментировать|komentar|yorum|yorumlar|bình|luận|discuss|respond|opinar|antworten|répondre|responder|rispondi|ответить|评论|評論|留言|发表评论|我要评论|查看评论|网友评论|跟帖|回复|回覆|举报|舉報|コメント|コメントする|コメントを見る|返信|댓글|댓글쓰기|답글|의견|신고"
  ),
  "pager-buttons": words(
    "menu|search|skip|back|navigate|homepage|startseite|navigation|expand|collapse|dismiss|close|loading|submit|load|gallery|fullscreen|subscribe|zurück|weiterlesen|continue|acessar|leia|vermais|mehr|mostra|lire|voir|lihat|selengkapnya|selanjutnya|halaman|tümü|devamı|читать|показать|ещё|buscar|suche|recherche|cerca|поиск|cari|ara|xem|thêm|inicio|início|accueil|beranda|главная" +
    "|返回|返回顶部|返回頂部|返回首页|返回页首|返回頁首|回顶部|回首页|查看更多|看更多|更多|加载更多|載入更多|点击加载更多|展开|展开全文|阅读全文|收起|下一页|上一页|下一頁|上一頁|末页|跳到主文|跳至内容|网站地图|網站地圖|关于我们|關於我們|联系我们|聯絡我們|友情链接|招聘信息|意见反馈|我要纠错|纠错|全屏|重播|查看原图|阅读原文|閱讀原文|もっと見る|続きを読む|次のページ|次へ|前へ|トップへ|トップに戻る|ページの先頭へ|一覧|一覧へ|一覧を見る|すべて見る|閉じる|더보기|전체보기|목록|목록보기|이전|다음|맨위로|닫기|홈으로"
  ),
  "advert": words("advertisement|advertisements|advert|adverts|sponsored|promoted|publicidad|publicidade|publicité|anzeige|anzeigen|werbung|реклама|iklan|reklam|pubblicità|annonce|广告|廣告|推广|推廣|广告位|贊助|赞助|広告|スポンサーリンク|광고|광고닫기|ad|ads"),
  "page-tools": words(
    "print|printer|drucken|imprimir|imprimer|stampa|печать|распечатать|yazdır|cetak|listen|read aloud|vorlesen|escuchar|écouter|ascolta|views|view|visualizações|просмотров|font|字号|字體|字体|字型|打印|打印本页|列印|友善列印|打印文章|关闭窗口|关闭|阅读|閱讀|阅读数|浏览|瀏覽|浏览次数|点击数|点击次数|人气|人氣|收听|朗读|静音|字幕|印刷|見る|通知|文字サイズ|인쇄|인쇄하기|글자크기|글씨크기|가|조회|조회수|font-size|read|reading|mins|min|lecture|leitura|lectura|lesezeit|lettura|чтения|okuma"
  ),
  "source-date": words("published|updated|posted|publié|publicado|publicada|atualizado|atualizada|actualizado|actualizada|veröffentlicht|aktualisiert|pubblicato|aggiornato|опубликовано|обновлено|yayınlanma|güncelleme|diterbitkan|發佈|发布|发布时间|发布日期|出版|更新|发表于|發表於|公開|配信|更新日時|最終更新|입력|수정|최종수정|기사입력|등록|승인"),
  "tags": words("tags|tag|topics|etiquetas|schlagworte|schlagwörter|теги|метки|etiketler|标签|標籤|关键词|關鍵字|關鍵詞|キーワード|タグ|태그|키워드")
}

/** Words that may stand beside them. */
export const fillerWords: ReadonlyArray<string> = words(
  "the|this|that|a|an|to|on|in|by|via|with|from|of|at|for|and|or|us|our|your|you|it|is|x|g|more|all|see|show|view|next|previous|prev|page|pages|top|up|down|link|links|article|articles|story|stories|post|posts|news|now|here|free|add|leave|write|join|conversation|discussion|save|saved|like|likes|read|watch|listen|report|new|latest|first|last|most|recent|results|content|main|home|get|app|alerts|channel|account|sign|log|out|my|profile|settings|videos|photos|live|today|left|right|minutes|minute|min|mins|time|ago|hours|hour|opens|window|tab|follow|subscribe|print|about|contact|help|no|thanks|yes|ok|accept|learn|icon|button|image|edition|download|google|apple|play|store|ios|android|topic|text|size|large|medium|small|original" +
  "|en|el|la|los|las|de|del|esta|este|nota|noticia|artículo|por|para|ver|más|todo|todos|leer|vídeo|aplicación|nuestro|canal|nos|redes|sociales|no|o|os|as|notícia|reportagem|matéria|mais|leia|também|seja|primeiro|sobre|le|les|l'article|article|cet|cette|sur|par|nous|vos|votre|voir|plus|suite|tous|réseaux|sociaux|auf|bei|per|mit|den|der|die|das|diesen|artikel|beitrag|als|zur|zum|und|mehr|alle|anzeigen|seite|weiter|nach|oben|uns|jetzt|lesen|su|sulla|il|lo|questo|articolo|tutti|i|altri|leggi|di|в|на|с|и|все|ещё|статью|новости|нас|ссылку|скопировать|через|ke|di|ini|semua|berita|komentar|ve|bu|haberi|haberin|tüm|et|gửi|tất|cả|bài|viết|este|dil|son|k|m" +
  "|qq|空间|万|萬|剩余|需要|pocket|我要|点击|點擊|点|查看|到|至|的|和|与|或|请|您|我们|本页|本文|本站|本頁|全部|全文|新闻|新聞|首页|首頁|主页|手机|手機|微信|大|中|小|次|条|人|个|已|看|下载|下載|链接|連結|功能|提交|昵称|昵稱|验证码|匿名|登录后|后|後|可|发表|發表|热门|热評|最新|排序|时间|時間|の|を|に|へ|で|件|この|記事|する|へ戻る|ページ|도|기사|보기|쓰기|전체|수|님|하기|개|더|뉴스|신문|이|a|加自选|网友|用户|觉得|不错|觉得不错|给|给小伙伴|有用|不感兴趣|询底价"
)

/** Names of sections, whose line at the head of a page is its breadcrumb. */
export const sectionWords: ReadonlySet<string> = new Set(words(
  "home|news|world|uk|us|usa|europe|asia|africa|americas|international|national|local|regional|regions|politics|election|elections|business|economy|finance|markets|money|opinion|comment|editorial|culture|arts|art|music|film|movies|tv|television|books|style|fashion|lifestyle|life|food|travel|health|science|tech|technology|environment|climate|education|sport|sports|football|soccer|cricket|rugby|tennis|golf|basketball|baseball|hockey|boxing|f1|motoring|cars|auto|property|entertainment|showbiz|celebrity|celebs|features|feature|obituary|obituaries|analysis|interview|interviews|investigation|weather|traffic|crime|courts|law|jobs|letters|magazine|photos|video|videos|pictures|podcasts|podcast|live|latest|breaking|topics|weekend|family|gaming|games|startups|ai|hardware|software|mobile|security|energy|transport|housing|society|community|religion|history|nature|animals|garden|table|press|releases|release|press release|press releases|advice|reviews|review|trending|alert|livestream|league|north|south|east|west|one" +
  "|inicio|portada|nacional|internacional|provincia|local|sociedad|política|economía|cultura|deportes|tribunales|sucesos|opinión|ciencia|tecnología|salud|educación|servicios|gente|mundo|españa|consumo|gastronomía|viajes|agenda|entrevista|última hora|economia|sociedade|cidades|cidade|polícia|política|esportes|esporte|desporto|concursos|brasil|mundo|saúde|educação|ciência|tecnologia|turismo|início|accueil|société|politique|économie|sport|sports|culture|santé|sciences|planète|faits divers|justice|faits divers et justice|loisirs|pratique|international|france|monde|régions|idées|débats|vie pratique|sorties|startseite|lokales|regional|politik|wirtschaft|sport|kultur|panorama|wissen|gesundheit|reise|auto|ratgeber|garten|verkehr|leben|gesellschaft|meinung|digital|netzwelt|karriere|feuilleton|vermischtes|unterhaltung|boulevard|cronaca|politica|esteri|interni|spettacoli|sport|scienze|salute|costume|tecnologia|home" +
  "|главная|новости|общество|политика|экономика|происшествия|спорт|культура|наука|технологии|мнение|мнения|люди|рейтинги|транспорт|в мире|мир|россия|город|бизнес|здоровье|образование|авто|погода|интервью|trang chủ|thời sự|thế giới|kinh doanh|giải trí|thể thao|pháp luật|giáo dục|sức khỏe|đời sống|du lịch|khoa học|số hóa|địa phương|xã hội|chính trị|kinh tế|văn hóa|beranda|nasional|internasional|nusantara|ekonomi|bisnis|olahraga|hiburan|gaya hidup|teknologi|otomotif|kesehatan|wisata|hukum|politik|regional|ana sayfa|gündem|dünya|ekonomi|spor|yaşam|sağlık|magazin|kültür sanat|kültür|teknoloji|eğitim|siyaset|yerel|türkiye" +
  "|首页|首頁|主页|主頁|新闻|新聞|要闻|要聞|国内|國內|国际|國際|社会|社會|财经|財經|经济|体育|體育|娱乐|娛樂|科技|教育|健康|文化|军事|汽车|汽車|房产|房產|时尚|旅游|旅遊|生活|地方|政治|港聞|两岸|兩岸|评论|評論|观点|视频|影音|专题|专栏|專欄|副刊|图片|图集|圖輯|热点|热榜|民生|时政|时评|正文|资讯|滚动|直播|トップ|社会|地域|暮らし|くらし|政治|経済|国際|スポーツ|文化|エンタメ|芸能|科学|教育|医療|高校野球|野球|サッカー|ライフ|ニュース|オピニオン|社説|コラム|レビュー|家電|홈|정치|사회|경제|국제|문화|스포츠|연예|오피니언|사설|칼럼|산업|증권|부동산|포토|방송|음악|전국|지역|과학|건강|교육|생활|문화부|정치부|사회부|경제부|국제부"
))
