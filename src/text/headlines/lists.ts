/**
 * The words of link lists: what headings, link labels, pagers and portal tags are made of, in one generic list for all languages.
 * They are morphemes and words to be combined (`headlines/morphology.ts`), not a list of headings that some site uses.
 */

const words = (text: string): ReadonlyArray<string> => text.trim().split(/\s+/)

/** Chinese, Japanese and Korean morphemes that say which items a list holds: "related", "most read", "for you". */
export const qualifiers = words(`
  相关 相關 关联 關聯 有关 推荐 推薦 荐 为您 为你 為您 為你 热门 熱門 热点 熱點 热 熱 最热 最熱 热议 热搜 热销 延伸 拓展 扩展 更多 精彩 往期 往日 近期 最近 最新 今日 昨日 本周 本週 本月 上周 一周 周
  24小时 48小时 24小時 七日 七天 猜你 猜您 你可能 您可能 可能 也许 或许 你也许 您也许 大家 网友 網友 编辑 編輯 小编 主编 编辑部 站长 站長 人气 人氣 点击 點擊 浏览 瀏覽 同类 同類 同城 同期 其他 其它 别人
  独家 獨家 深度 专题 專題 系列 图文 圖文 图片 圖片 视频 視頻 影音 影片 精选 精選 特别 看点 焦点 焦點 要闻 要聞 头条 頭條 关注 關注 随机 隨機 优质 本站 本版 本网 本台 本报 全站 站内 全网 频道 栏目 即时 即時 实时 滚动 新闻 新聞 资讯 資訊 文章 阅读 閱讀 评论
  熱議 熱搜 熱銷 擴展 瀏覽 隨機 優質 全網 站內 頻道 欄目 實時 滾動 評論 錯過 當前 同主題 同作者 大数据 大數據
  一起 接着 继续 繼續 还可以 不容错过 错过 下期 上期 当前 附近 同主题 同作者 该作者 作者
  関連 おすすめ オススメ お薦め 人気 注目 あわせて 合わせて 併せて 続けて 次に こちら もっと アクセス 新着 週間 今週 本日 月間 編集部 この記事 あなた ほか 他 よく 特集 話題 ピックアップ 主要 前後 最近 イチオシ 今読まれている 今読む
  관련 추천 인기 많이 가장 최신 주요 오늘 이시각 이 시각 실시간 지금 뜨는 함께 화제 놓치면 다른 핫 당신 독자 에디터 베스트 조회 주간 일간 이슈
`)

/** Morphemes that say what the items are or what to do with them: "articles", "ranking", "reading". */
export const items = words(`
  阅读 閱讀 新闻 新聞 文章 报道 报导 報道 報導 推荐 推薦 内容 內容 资讯 資訊 链接 鏈接 連結 连结 鏈結 排行 排行榜 榜 榜单 热榜 喜欢 喜歡 感兴趣 感興趣 兴趣 主题 主題 精选 精選 回顾 回顧 热文 热帖 热贴 帖子 帖 贴 话题 話題
  产品 產品 商品 图集 圖輯 圖集 图片 圖片 视频 視頻 影片 看点 热点 要闻 要聞 故事 专题 專題 首选 首選 看 读 閱 阅 搜 文 在看 在读 在搜 爱看 想看 想搜 搜索 关键词 关键字 标签 问题 问答 速递 直击 动态 消息 下载 资料 知识 更新 稿件 评论 评 观点 活动 课程 好文 作品 车型 楼盘 游戏 公告 通知 头条 公示 信息 資料
  熱榜 熱文 熱帖 熱貼 首選 讀 愛看 想讀 關鍵詞 關鍵字 標籤 問題 問答 速遞 動態 直擊 觀點 課程 車型 樓盤 遊戲
  記事 ニュース 読みたい 読む 読み ランキング 読まれて いる 一覧 コンテンツ 動画 まとめ トピックス 見る 写真 キーワード 話題
  기사 뉴스 본 보기 소식 글 콘텐츠 랭킹 이슈 읽은 볼만한 포토 영상 검색어 헤드라인 키워드 추천 클릭 순위 토픽
`)

/** Function morphemes between them. */
export const fillers = words("的 了 与 和 及 更 你 您 我们 也 还 還 都 在 都在 会 想 要 过 这些 篇 对 又 到 有 Top TOP top 10 の を に も と が は へ で 한 의 를 을 더 로 된 할 만한")

/** Morphemes that label a pointer to the page before or after; `edge` ones count at the end of a line, too. */
export const pagers = words(`
  上一篇 下一篇 上一条 下一条 上一條 下一條 上一则 下一则 上一則 下一則 上一组 下一组 上一主题 下一主题 上一个 下一个 上一個 下一個 上篇 下篇 前一篇 后一篇 後一篇 上一页 下一页 上一頁 下一頁 上一章 下一章 上一期 下一期 上一集 下一集 上一图 下一图
  前の記事 次の記事 前の投稿 次の投稿 前へ 次へ 이전글 다음글 이전기사 다음기사 이전 다음
`)

/** The same in languages set in words, lower case; a colon, an arrow or one of `pagerNouns` must follow. */
export const pagerWords = words(`
  previous next prev older newer précédent précédente suivant suivante vorheriger vorherige nächster nächste zurück weiter anterior anteriores siguiente siguientes próximo próxima
  предыдущая предыдущий следующая следующий назад далее precedente successivo successiva sebelumnya selanjutnya berikutnya önceki sonraki vorige volgende poprzedni poprzednia następny następna
`)

/** What a pager points to, lower case. */
export const pagerNouns = words(`
  post article story page entry up news item artículo entrada noticia nota artigo matéria notícia beitrag artikel seite статья запись новость материал articolo notizia bài tin viết berita haber yazı bericht wpis artykuł
  глава раздел chapter chapitre kapitel capítulo capitolo rozdział
`)

/** Labels of a link in the middle of a text, without blanks, that need no list around them. */
export const pointers = words("戳这里 戳這裡 点击查看 点击阅读 点此 点这里 點此 详见 相关 相關 更多 延伸 延伸閱讀 同場加映 同场加映 另见 参见 查看更多 阅读全文 看更多 了解更多 関連 関連記事 もっと読む 続きを読む 詳しくはこちら あわせて読みたい こちらもどうぞ こちらも 관련 더보기 바로가기")

/** What portals call their news, in front of a title or behind it: first halves. */
export const tagFronts = words(`
  天天 环球 全球 每日 今日 世界 当前 即时 實時 实时 滚动 最新 焦点 热点 当日 今 全网 国际 新要 要闻 观 看 速 快 新 热 短 微 播 报 讯 时 日 独家 聚焦 关注 重点 前沿 精彩 百事 动态 精选 每周 一线 时讯 早 晚 午 夜 深度 推荐 突发 重磅 视 视频
  速報 話題 注目 独自 속보 단독 종합 포토 영상 인터뷰
`)

/** Second halves. */
export const tagEnds = words(`
  头条 今头条 热头条 速看 快讯 速讯 时讯 资讯 微资讯 快资讯 新资讯 讯息 消息 热消息 快消息 新消息 简讯 短讯 热闻 热讯 热议 新闻 要闻 新要闻 播报 快播报 播资讯 百事通 看点 视点 关注 速递 快报 快看 即时看 微动态 动态 新动态 观速讯 时快讯 观焦点 热推荐 热点 热点评 观点 早知道 知道 早读 快播 独家 报道 速报 通报 看热讯 视讯 观察 聚焦 焦点 速览 要览 推荐 观热点 讯 闻 即时 实时
`)

/** Words of headings and link labels in languages set in words, lower case. Bit 1: carries it; bit 2: may stand alone; bit 4: only helps. */
export const headingWords: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>()
  const add = (bits: number, text: string) => {
    for (const word of words(text)) map.set(word, (map.get(word) ?? 0) | bits)
  }
  // en
  add(1, "like web sujet rubrique aimer aimerez assunto related read reading more most popular trending recommended recommends latest top stories story articles article headlines see watch listen must-read must-reads missed miss elsewhere sponsored promoted picks pick featured coverage explore discover similar news viewed shared commented next further suggested links posts videos headlines can't-miss newsfeed newsticker")
  add(2, "related trending sponsored recommended popular must-read must-reads headlines promoted read watch")
  add(4, "also the a an on in from of to for you your you'll may might love be interested we our us this week's week today today's now right here and or by what others other are people who with section site around up at month hours 24 48 all content topics topic reader readers readers' don't out case it day if liked know keep going editor's editors' editors editor video photos gallery post links link have not been want times stuff about just world across network partners partner")
  // es, pt
  add(1, "relacionadas relacionados relacionada relacionado leer leé lea lee leído leídos leída leídas leyendo vistas vistos visto últimas últimos última noticias noticia interesar interesarte recomendamos recomendado recomendados recomendadas destacadas destacados destacado populares similares comentadas comentados publicaciones postagens postagem também además mira leia lê leitura lidas lidos relacionadas vídeos notícias notícia veja também recomenda recomendamos destaques saiba confira matérias matéria gostar interessar")
  add(2, "relacionadas relacionados recomendados recomendado destacadas destaques populares")
  add(4, "te le les puede pueden podría puedes de del la las los el lo en que otras otros más artículos artículo esta este semana hoy y e no pierdas pierda seguir sigue contenido contenidos historias nota notas tema temas sobre para ti usted ver al día mais as os o da do na no das dos em você pode mesmo conteúdo artigos artigo para")
  // fr
  add(1, "lire relire aussi liés associés lus lues consultés partagés recommandés recommandé dernières derniers actualités tendances populaires découvrir voir actus infos actualites vedette autres similaires connexes récents récentes vidéos également suggérés sélection")
  add(2, "tendances recommandés populaires")
  add(4, "à a le la les des du de d'autres l'actualité sur même nos notre vous pourriez dans cette semaine et plus encore ne manquez pas suite articles article en vidéo ce thème thèmes votre pour ailleurs autour tout")
  // de, nl
  add(1, "meistgelesen meistgelesene meistgelesenen meistkommentiert lesen lesetipp lesetipps gelesen weitere weiterlesen verwandte aktuelle aktuelles beliebt beliebteste beliebte beliebtesten empfehlungen empfehlung empfohlen ähnliche passend meistgesehen meistgesehene meistgesehenen meistgeklickt meistgeklickte bilderserien nachrichten mehr auch interessieren lees ook meer meest gelezen gerelateerd gerelateerde aanbevolen nieuws")
  add(2, "meistgelesen lesetipps lesetipp empfehlungen gerelateerd")
  add(4, "zum zur aus der die das dem den sie könnte ihnen für redaktion heute diese dieser woche im in und noch dazu thema themen artikel beiträge beitrag von vom am uns unserer dich über siehe te het de een")
  // ru, uk
  add(1, "читайте читать также теме новости популярное популярные материалы материал самое самые главное главные последние последнее рекомендуем рекомендованное другие смотрите лента интересное похожие подробнее читаемое обсуждаемое свежие картина выбор")
  add(2, "читайте популярное рекомендуем похожие")
  add(4, "в на и о по ещё еще к вам может могут быть интересно это этой этому сейчас сегодня дня недели раздела наши нас статьи статья видео темы сюжет партнёров партнеров партнеры смотреть до после другое")
  // it
  add(1, "leggi leggere letti lette anche correlati correlate ultime notizie consigliati consigliate interessarti interessare guarda scelti approfondisci visti viste commentati commentate cliccati recenti")
  add(2, "correlati")
  add(4, "più di la le i gli su da ti in potrebbe potrebbero questo questa settimana articoli articolo oggi per te tutte dalla della nella sullo stesso tema")
  // vi
  add(1, "tin đọc xem thêm liên quan nổi bật chuyên mục đề xuất quan tâm")
  add(4, "nhiều nhất mới cùng bài viết cho bạn có thể các về khác trong ngày tuần hôm nay")
  // id, ms
  add(1, "baca juga terkait terpopuler populer terbaru lainnya simak rekomendasi pilihan berita trending")
  add(2, "terpopuler")
  add(4, "artikel untuk anda kamu hari ini minggu yang di dari lagi selengkapnya saksikan ini")
  // tr
  add(1, "ilgili haberler haber okunanlar okunan okuyun ilginizi önerilen önerilenler öne çıkan çıkanlar diğer çekebilir benzer")
  add(4, "çok en son bunlar da de bugün için bu hafta size dikkat")
  // pl, sv, others
  add(1, "czytaj także przeczytaj również zobacz najczęściej czytane polecane polecamy podobne powiązane najnowsze popularne więcej läs också mest lästa läsning senaste toppnyheter")
  add(2, "polecamy polecane")
  add(4, "też artykuły wiadomości tematy temat na ten z o dla ciebie dagens mer nyheter")
  add(1, "اقرأ أيضا أيضاً المزيد الأكثر قراءة صلة مواضيع")
  return map
})()

/** Beginnings, lower case, that make a link label without a colon. */
export const phrases = words(`
  lire_aussi lire_également à_lire voir_aussi read_also also_read read_more see_also read_next leia_também leia_mais veja_também lea_también lee_también lea_además lee_además te_puede_interesar le_puede_interesar leer_más lesen_sie auch_interessant passend_dazu mehr_dazu siehe_auch mehr_zum
  leggi_anche guarda_anche читайте_также смотрите_также читать_далее baca_juga simak_juga xem_thêm đọc_thêm lees_ook czytaj_także zobacz_także przeczytaj_także czytaj_też zobacz_też przeczytaj_też czytaj_więcej zobacz_wideo zobacz_zdjęcia zobacz_również czytaj_również läs_också läs_mer les_også læs_også lue_myös katso_myös
  čtěte_také přečtěte_si olvassa_el citește_și citeşte_şi читайте_також дивіться_також διαβάστε_επίσης pročitajte_i ayrıca_okuyun bunu_da
  continue_reading meer_uit meer_over meer_van más_información mais_informações więcej_o_tym
  more_from more_in more_on more_about latest_from latest_in latest_on news_from also_on also_in most_read más_en más_de más_noticias plus_de mehr_aus mehr_zu mehr_von mais_de mais_em altro_da tutte_le другие_новости ещё_по еще_по
`)

/** Label words before a colon or a bar that mark a teaser: kinds of stories. */
export const kickers = words(`
  more watch video breaking exclusive live listen quiz photos gallery podcast opinion analysis explainer sponsored advertorial promoted recap poll interview review
  vídeo fotos galería directo exclusiva opinión vidéo diaporama direct exclusif tribune bilder bildergalerie kommentar galerie видео фото галерея ao-vivo foto infografis
`)

/** A page whose title, standfirst or intro says that a list is what it is about. */
export const announcements = words(`
  速览 速覽 早读 早報 早报 晚报 汇总 一览 盘点 榜 排行 排名 名单 名單 赛果 战报 赛程 日程 时刻 时间表 安排 歌词 歌單 歌单 诗 实录 直播 清单 攻略 做法 菜谱 食谱 步骤 数说 答疑 问答 問答 公示 公告 措施 目录 指南 まとめ 一覧 選 歌詞 つの レシピ 순위 일정 목록 명단 가지 정리 모음
  ranking resultados clasificación calendario claves consejos receta preguntas agenda cartelera recette résultats classement questions conseils étapes programme ergebnisse tabelle rezept tipps fragen überblick termine spielplan receita dicas perguntas классификация рецепт советов вопрос результаты расписание рейтинг список итоги ricetta risultati classifica consigli domande công_thức kết_quả lịch bảng resep jadwal hasil daftar tarif sonuç liste puan
`)

/** The same, but as words by themselves. */
export const announcingWords = words(`
  top best worst ten five seven list briefing digest roundup round-up recap result results fixture fixtures standings schedule timetable ranking ranked recipe lyrics poem poems live as_it_happened things ways tips steps reasons questions answers q&a faq calendar lineup line-up winners minute_by_minute glossary checklist in_brief at_a_glance
`)

/** What is counted when a title counts what follows: "七件", "10招". */
export const counters = "个件条條种項项大问問道本部款点點招首步则"

/** The rest of what announces a list: words apart, a number before a word. */
export const announcing = /要闻.{0,4}览|精选[：:]|\b\d{1,2} (?:[a-zäöüéèñçãõ]+)\b/iu

/** The end of a line after which its own list follows. */
export const introduces = words(`
  以下 如下 下面 下列 分别是 包括 次の通り 次のとおり 以下の 다음과_같 아래 following as_follows below here_is here_are here's these_are include including siguiente siguientes continuación estos_son estas_son suivante suivant suivants suivantes voici ci-dessous folgende folgenden folgender hier_sind so_geht seguinte seguintes a_seguir abaixo confira seguenti ecco di_seguito sau_đây dưới_đây berikut şöyle aşağıda следующ* вот ниже таков*
`)

/** What heads a list that belongs to the article: ingredients, prices, dates, results, verses, terms, sources. */
export const contents = words(`
  名单 名單 号码 號碼 明细 明細 费用 費用 地点 地點 时间 時間 日程 议程 議程 流程 参考资料 參考資料 参考文献 參考文獻 答案 食材 配料 用料 材料 步骤 步驟 做法 作法 小贴士 小貼士 贴士 须知 須知 条件 條件 奖项 獎項 结果 結果 比分 赛程 賽程 赛果 成绩 成績 积分 積分 参数 參數 规格 規格 曲目 歌词 歌詞 联系方式 聯絡方式 感谢 感謝 备注 備註 附： 附录 附錄 情况 情況 对象 對象 问答 問答 问与答 價目 价目 入选 入選 得奖 得獎 得主 第一 第二 第三
  結果 仕様 日時 会場 料金 問い合わせ 材料 作り方 入選 佳作 受賞 順位 予定 開催 対象 持ち物 参考 注意 内訳 メンバー 成績 定員 申し込み 価格 곡목 재료 만드는 결과 일시 장소 문의 참가비 일정 순위 명단 수상 준비물 제원 가격 참고
  ingredients method directions you_will_need to_serve programme program setlist dates line-up lineup fixtures results standings verse chorus exemptions terms references sources notes further_information what_we_know what_we_don't schedule agenda prices tickets_cost opening_hours specifications specs contact winners shortlist rules key_dates scores teams credits glossary timeline how_to_vote where_to when_and_where steps sonnet what_you_need
  ingredientes preparación preparacion resultados fechas horario horarios premios programa precios requisitos referencias cronología clasificación reglas ficha_técnica lo_que_se_sabe modo_de_preparo datas prêmios resultado ingrédients préparation résultats classement dates horaires tarifs prix programme références ce_que_l'on_sait fiche zutaten zubereitung ergebnisse termine preise programm tabelle quellen öffnungszeiten literatur was_wir_wissen aufstellung strophe refrain
  ингредиенты приготовление результаты расписание программа цены состав источники справка контакты призёры итоги ingredienti preparazione risultati premi programma orari prezzi fonti nguyên_liệu cách_làm kết_quả lịch bahan cara hasil jadwal malzemeler yapılışı sonuçlar program
`)

/** Furniture that stands in or around lists, so that a list is not thought to end there. */
export const furniture = words(`
  责任编辑 責任編輯 责编 编辑： 编辑: 编辑_ 審核 审核 校对 来源： 来源: 來源： 來源: 作者： 作者: 记者： 记者: 标签： 标签: 版权 版權 声明 转载 分享 收藏 点赞 在看 打赏 打印 关闭 扫一扫 二维码 关注我们 客户端 app 广告 廣告 推广 评论 留言 举报 登录 订阅 字号 浏览 点击 展开 首页 发布时间
  発信 無断 転載 シェア 広告 コメント 会員 저작권 무단 기자_ 구독 댓글 광고 공유
  share tweet whatsapp facebook twitter email print copy_link subscribe sign_up newsletter advertisement advert comment comments copyright rights_reserved cookie cookies privacy terms follow_us editing_by reporting_by editor log_in download updated published posted last_modified
  compartir comparte suscríbete suscribirse publicidad comentarios derechos publicado actualizado partager abonnez publicité commentaires publié mis_à_jour réservés teilen drucken abonnieren anzeige kommentare veröffentlicht aktualisiert compartilh* assine publicidade comentários atualizado condividi iscriviti pubblicità commenti
  поделиться подпис* реклама комментари* опубликовано редактор chia_sẻ đăng_ký bình_luận quảng_cáo bagikan iklan komentar paylaş abone reklam yorum
`)

/** A line that says the text is over. */
export const endMark = /^[-—–=*#\s(（【[]{0,8}(?:END|ENDS|The End|完|全文完|本文完|终|終|了|おわり|끝|FIN|Ende|Fin|Fine|конец|-30-|30)[-—–=*#\s)）】\]。.]{0,8}$/iu

/** Time since, counts of views and comments: what stands in the lines around a list's titles. */
export const meta = /(?:分钟|小时|天|昨|周)前|昨天|前天|刚刚|(?:時間|分|日)前|(?:시간|분|일) ?전|\bago\b|\bil y a\b|\bvor \d|\bhace \d|\bhá \d|назад|\d+ ?(?:min|mins|minutes|hours?|h)\b(?: read)?|\bdk önce|saat önce|jam lalu|menit|giờ trước|phút trước|\d(?:\.\d)?[万萬]?(?:评论|評論|播放|阅读|次|人|赞|图|張|张|回复|查看)|(?:阅读|回复|查看|评论|浏览|点击|播放) ?[\d.,]+|\d[\d.,]*k? (?:views|comments|shares|reads|likes|plays|vues|commentaires|kommentare|comentarios|comentários|просмотр|комментари)|참조|조회|댓글/iu

/** What search keywords of goods and services end in, glued to a paragraph as an anchor for another page. */
export const anchors = words("厂家 厂商 廠商 报价 報價 批发 批發 价格 價格 官网 加盟 招商 出租 租赁 租賃 维修 維修 回收 代理 点击 點擊 查看 多少钱 多少錢 推荐 推薦 攻略 哪家好")

/** Question and how-to forms without punctuation: what is typed into a search box. */
export const asks = words(`
  怎么 怎樣 怎样 什么 什麼 多少 哪些 哪里 哪個 哪个 如何 为什么 為什麼 为何 為何 是不是 能不能 可不可以 吗 嗎 区别 功效 作用 意思 方法 大全 简短 推荐 价格 排名 排行 多久 有没有 盘点 揭秘 竟 居然 曝 震惊 网友 这几 这些 这个 这种 这样 這幾 這些 這個 這種 這樣 とは なぜ 理由 どう 왜 어떻게 무엇 이유 방법
  how why what which who where when this these you your should i things reasons ways signs meet cómo por_qué qué esto estos así comment pourquoi ces cette voici wie warum diese dieser so como por_que estes как почему что это come perché questo vì_sao cách bagaimana mengapa nasıl neden
`)

/** What editors' lines, lines of rights and end marks are not without, but for the shortest: a line without any of these is no such line. */
export const othersWords = words(`
  edit* proofread* review* fact* produce* redak* redac* redaç* redaz* edici* ediç* montage penyunting редактор корректор biên sub* reporting writing compiled translat* graphics audit supervis* end*
  © ⓒ (c) copyright* copyleft rights rechte droits derechos direitos diritti права hakkı cipta quyền riproduzione icp* свидетельство
  编 編 校对 校對 审核 審核 审校 复审 终审 初审 一审 二审 三审 监制 監製 值班 排版 通讯员 供稿 作者单位 교열 편집 完 版权 版權 著作权 저작권 本网站 本站 公网安备 全文转载 無断 无断 전재
`)
