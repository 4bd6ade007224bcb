import { words } from "./words.ts"

/** What pages in other languages are made of; a hyphen stands for a space. */
export const others = {
  ja: {
    nouns: words("政府 会議 計画 経済 市場 企業 社長 東京 大阪 京都 北海道 九州 学校 教師 学生 研究 大学 病院 医師 患者 薬 地震 台風 津波 避難 住民 地域 観光 祭り 料理 野菜 米 農家 漁業 鉄道 空港 道路 自動車 電池 発電 技術 半導体 宇宙 衛星 選挙 議員 法律 裁判 警察 事件 事故 映画 音楽 選手 試合 優勝 監督 野球 サッカー テレビ ニュース インターネット スマートフォン サービス データ システム プロジェクト イベント 子ども 家族 高齢者 介護 環境 気候 水 海 山 森林 歴史 文化 美術館 図書館 予算 税金 物価 賃金 円安 輸出 投資 会社 店舗 商品 価格 調査 結果 割合 増加 減少 対策 課題 支援"),
    verbs: words("発表した 始めた 決めた 進めている 述べた 明らかにした 開いた 行った 見直した 求めた 示した 続いている 増えている 減っている 広がっている 受け入れた 支えている 目指している 期待されている 懸念されている 公開した 導入した 説明した 強調した 話した"),
    adjectives: words("新しい 大きな 重要な 厳しい 多くの 様々な 安全な 地元の 国際的な 長年の 若い 古い 高い 低い 早い 美しい"),
    leads: words("しかし また さらに 一方 そのため 今回 昨年 今年 このほか これに対し 同時に その後 専門家によると 担当者によると"),
    particles: words("は が を に で と の から まで も へ"),
    determiners: words("")
  },
  ru: {
    nouns: words("правительство президент министр страна город область проект закон решение соглашение переговоры экономика рынок компания банк бюджет налог цена рост завод работа зарплата пенсия школа университет учитель студент наука исследование технология больница врач пациент вакцина болезнь полиция суд дело преступление пожар наводнение погода зима лето река лес дорога мост поезд аэропорт самолёт автомобиль энергия нефть газ уголь электростанция спорт матч команда тренер победа фильм музыка книга музей театр фестиваль культура история язык семья ребёнок житель деревня хозяйство урожай пшеница вода воздух помощь поддержка развитие реформа встреча визит газета журналист вопрос ответ результат"),
    verbs: words("заявил сообщил подчеркнул отметил рассказал объявил начал продолжает поддержал предложил одобрил подписал открыл построил изменил увеличил снизил получил принял провёл обсудил планирует ожидает готовит требует"),
    adjectives: words("новый важный большой местный национальный международный последний первый главный крупный сложный быстрый общий российский городской сельский молодой известный современный необходимый"),
    leads: words("Однако Кроме-того При-этом Сегодня Вчера По-его-словам Ранее Напомним Теперь Затем Также Между-тем По-данным-ведомства"),
    particles: words("в на с по для из от до о при за между после перед без через"),
    determiners: words("")
  },
  es: {
    nouns: words("gobierno presidente ministro país ciudad región proyecto ley decisión acuerdo reunión economía mercado empresa banco presupuesto impuesto precio crecimiento fábrica trabajo salario pensión escuela universidad maestro estudiante ciencia investigación tecnología hospital médico paciente vacuna enfermedad policía tribunal caso delito incendio inundación clima invierno verano río bosque carretera puente tren aeropuerto avión coche energía petróleo gas electricidad deporte partido equipo entrenador victoria película música libro museo teatro festival cultura historia lengua familia niño vecino pueblo agricultura cosecha trigo agua aire ayuda apoyo desarrollo reforma visita periódico periodista pregunta respuesta resultado"),
    verbs: words("anunció aprobó explicó señaló afirmó presentó inició abrió firmó construyó cambió aumentó redujo recibió aceptó celebró discutió espera prepara exige confirmó rechazó destacó advirtió publicó"),
    adjectives: words("nuevo importante grande local nacional internacional último primero principal difícil rápido común social económico público joven conocido moderno necesario histórico"),
    leads: words("Sin-embargo Además Por-otra-parte Hoy Ayer Según-el-informe Mientras-tanto Después Ahora También En-los-últimos-años Por-ello"),
    particles: words("de en con por para sobre entre desde hasta sin durante contra según ante"),
    determiners: words("el la un una los las este esta su")
  },
  de: {
    nouns: words("Regierung Präsident Minister Land Stadt Region Projekt Gesetz Entscheidung Abkommen Treffen Wirtschaft Markt Unternehmen Bank Haushalt Steuer Preis Wachstum Fabrik Arbeit Lohn Rente Schule Universität Lehrer Schüler Wissenschaft Forschung Technik Krankenhaus Arzt Patient Impfstoff Krankheit Polizei Gericht Fall Verbrechen Brand Hochwasser Wetter Winter Sommer Fluss Wald Straße Brücke Bahn Flughafen Flugzeug Auto Energie Öl Gas Strom Sport Spiel Mannschaft Trainer Sieg Film Musik Buch Museum Theater Kultur Geschichte Sprache Familie Kind Bewohner Dorf Landwirtschaft Ernte Weizen Wasser Luft Hilfe Unterstützung Entwicklung Reform Besuch Zeitung Journalist Frage Antwort Ergebnis"),
    verbs: words("erklärte sagte betonte berichtete kündigte begann öffnete unterzeichnete baute änderte erhöhte senkte erhielt stimmte diskutierte plant erwartet fordert bestätigte lehnte veröffentlichte warnte zeigte brauchte"),
    adjectives: words("neue wichtige große lokale nationale internationale letzte erste schwierige schnelle gemeinsame soziale wirtschaftliche öffentliche junge bekannte moderne notwendige historische zuständige"),
    leads: words("Allerdings Außerdem Zudem Heute Gestern Nach-Angaben-der-Behörde Inzwischen Danach Nun Auch In-den-vergangenen-Jahren Deshalb"),
    particles: words("in auf mit für von aus bei nach über zwischen durch gegen ohne während seit wegen"),
    determiners: words("der die das ein eine dem den diese ihre")
  },
  vi: {
    nouns: words("chính-phủ chủ-tịch bộ-trưởng đất-nước thành-phố tỉnh dự-án luật quyết-định thỏa-thuận cuộc-họp kinh-tế thị-trường doanh-nghiệp ngân-hàng ngân-sách thuế giá tăng-trưởng nhà-máy công-việc tiền-lương trường-học đại-học giáo-viên học-sinh khoa-học nghiên-cứu công-nghệ bệnh-viện bác-sĩ bệnh-nhân vắc-xin công-an tòa-án vụ-án hỏa-hoạn lũ-lụt thời-tiết mùa-đông mùa-hè sông rừng đường cầu tàu-hỏa sân-bay máy-bay ô-tô năng-lượng dầu-khí điện thể-thao trận-đấu đội-tuyển huấn-luyện-viên chiến-thắng phim âm-nhạc sách bảo-tàng lễ-hội văn-hóa lịch-sử ngôn-ngữ gia-đình trẻ-em người-dân làng nông-nghiệp lúa nước không-khí hỗ-trợ phát-triển cải-cách báo-chí phóng-viên câu-hỏi kết-quả"),
    verbs: words("cho-biết thông-báo nhấn-mạnh bắt-đầu tiếp-tục ủng-hộ đề-xuất thông-qua ký-kết mở-cửa xây-dựng thay-đổi tăng giảm nhận tổ-chức thảo-luận dự-kiến chuẩn-bị yêu-cầu xác-nhận khẳng-định công-bố triển-khai"),
    adjectives: words("mới quan-trọng lớn địa-phương quốc-gia quốc-tế cuối-cùng đầu-tiên chính khó-khăn nhanh chung xã-hội công-cộng trẻ nổi-tiếng hiện-đại cần-thiết"),
    leads: words("Tuy-nhiên Ngoài-ra Bên-cạnh-đó Hôm-nay Hôm-qua Theo-báo-cáo Trong-khi-đó Sau-đó Hiện-nay Cũng-theo-ông Trong-những-năm-gần-đây Vì-vậy"),
    particles: words("của trong với cho từ đến tại về giữa sau trước không theo ở trên"),
    determiners: words("các những một mỗi nhiều")
  }
}
