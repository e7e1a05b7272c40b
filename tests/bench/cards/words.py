"""The vocabulary of printed cards. It is the bench's own: the reader's dictionaries are not used here."""

JA_FORMS = (
    ("株式会社", 30), ("(株)", 5), ("（株）", 4), ("㈱", 3), ("有限会社", 8), ("合同会社", 8),
    ("一般社団法人", 5),
    ("公益財団法人", 3), ("医療法人社団", 3), ("税理士法人", 2), ("弁護士法人", 2), ("社会福祉法人", 2),
    ("学校法人", 2), ("NPO法人", 2), ("特定非営利活動法人", 1), ("独立行政法人", 1), ("国立大学法人", 1),
    ("", 12),
)  # fmt: skip
ALWAYS_BEFORE = ("法人", "社団")
KATAKANA_STEMS = (
    ("ブライト", "bright"), ("ソラリス", "solaris"), ("ネクスト", "next"), ("グリーン", "green"),
    ("リンク", "link"), ("フォレスト", "forest"), ("コネクト", "connect"), ("ルミナス", "luminous"),
    ("パシフィック", "pacific"), ("オーシャン", "ocean"), ("スマイル", "smile"), ("アーク", "arc"),
    ("ミライ", "mirai"), ("アルファ", "alpha"), ("ホライズン", "horizon"), ("クレスト", "crest"),
    ("ヴェルデ", "verde"), ("ユニティ", "unity"), ("シンフォニー", "symphony"), ("ノヴァ", "nova"),
    ("カナリア", "canaria"), ("ハーモニー", "harmony"), ("レインボー", "rainbow"), ("ゼニス", "zenith"),
)  # fmt: skip
BUSINESSES = (
    ("商事", "Trading"), ("工業", "Industries"), ("電機", "Electric"), ("建設", "Construction"),
    ("食品", "Foods"),
    ("製作所", "Works"), ("システムズ", "Systems"), ("テクノロジーズ", "Technologies"),
    ("デザイン", "Design"),
    ("ホールディングス", "Holdings"), ("不動産", "Realty"), ("印刷", "Printing"), ("物流", "Logistics"),
    ("精密", "Precision"), ("化学", "Chemical"), ("証券", "Securities"), ("設計事務所", "Architects"),
    ("会計事務所", "Accounting Office"), ("法律事務所", "Law Office"), ("総合研究所", "Research Institute"),
    ("クリニック", "Clinic"), ("歯科医院", "Dental Clinic"), ("新聞社", "Newspaper"), ("出版", "Publishing"),
    ("酒造", "Brewery"), ("農園", "Farm"), ("観光", "Tourism"), ("ソリューションズ", "Solutions"),
    ("コンサルティング", "Consulting"), ("メディカル", "Medical"), ("エンジニアリング", "Engineering"),
    ("ファーマ", "Pharma"), ("信用金庫", "Shinkin Bank"), ("製菓", "Confectionery"),
    ("プランニング", "Planning"),
    ("エステート", "Estate"), ("大学", "University"), ("高等学校", "High School"), ("協会", "Association"),
    ("ラボ", "Lab"), ("スタジオ", "Studio"), ("ワークス", "Works"), ("サービス", "Service"), ("", ""),
)  # fmt: skip
EN_FORMS = ("Co., Ltd.", "Inc.", "Corporation", "LLC", "K.K.", ", Inc.", "Ltd.", "CO., LTD.", "GmbH", "")
LATIN_STEMS = (
    "Northwind", "Bluefield", "Silverline", "Redwood", "Quantum Leaf", "Harborview", "Stonebridge", "Lumen",
    "Atlas", "Vertex", "Fairmont", "Evergreen", "Summit Peak", "Orchid", "Kestrel", "Copperhead", "Maple",
)  # fmt: skip

DEPARTMENTS = (
    ("営業部", "Sales Department"), ("営業本部 第一営業部", "Sales Division 1"),
    ("経営企画室", "Corporate Planning Office"),
    ("人事部", "Human Resources"), ("総務部 総務課", "General Affairs Department"),
    ("経理部", "Accounting Department"),
    ("開発本部", "Development Division"), ("研究開発センター", "R&D Center"),
    ("マーケティング部", "Marketing Department"),
    ("広報室", "Public Relations"), ("情報システム部", "Information Systems Department"),
    ("法務部", "Legal Department"),
    ("品質保証部", "Quality Assurance"), ("海外事業部", "Overseas Business Division"),
    ("DX推進部", "DX Promotion Dept."),
    ("カスタマーサクセス部", "Customer Success"), ("プロダクト開発グループ", "Product Development Group"),
    ("東京支店 営業第二課", "Tokyo Branch, Sales Section 2"), ("大阪営業所", "Osaka Sales Office"),
    ("編集局", "Editorial Bureau"),
    ("技術統括本部 技術部 設計課", "Engineering Headquarters"),
    ("事業開発ユニット", "Business Development Unit"),
    ("新規事業推進チーム", "New Business Team"),
    ("デジタルソリューション事業部", "Digital Solutions Division"),
    ("大学院工学研究科 機械工学専攻", "Graduate School of Engineering"), ("経済学部", "Faculty of Economics"),
    ("内科", "Department of Internal Medicine"), ("環境政策課", "Environmental Policy Section"),
    ("AI研究所", "AI Laboratory"),
    ("法人営業部 首都圏グループ", "Corporate Sales Dept."), ("製造部 品質管理課", "Manufacturing Department"),
    ("クリエイティブ局", "Creative Bureau"), ("IT戦略室", "IT Strategy Office"), ("調達部", "Procurement"),
)  # fmt: skip
TITLES = (
    ("代表取締役", "Representative Director"), ("代表取締役社長", "President"), ("取締役", "Director"),
    ("部長", "General Manager"), ("課長", "Manager"), ("係長", "Chief"), ("主任", "Assistant Manager"),
    ("次長", "Deputy General Manager"), ("専務取締役", "Senior Managing Director"),
    ("執行役員", "Executive Officer"),
    ("代表取締役 CEO", "CEO"), ("CTO", "CTO"), ("マネージャー", "Manager"),
    ("シニアマネージャー", "Senior Manager"),
    ("ディレクター", "Director"), ("エンジニア", "Engineer"),
    ("シニアエンジニア", "Senior Software Engineer"),
    ("デザイナー", "Designer"), ("アートディレクター", "Art Director"), ("コンサルタント", "Consultant"),
    ("営業担当", "Sales Representative"), ("教授", "Professor"), ("准教授", "Associate Professor"),
    ("院長", "Director"),
    ("所長", "Director"), ("店長", "Store Manager"), ("室長", "Head of Office"),
    ("課長代理", "Deputy Manager"),
    ("部長補佐", "Assistant to General Manager"), ("チームリーダー", "Team Leader"),
    ("理事長", "Chairperson"),
    ("事務局長", "Secretary General"), ("編集長", "Editor in Chief"), ("主任研究員", "Senior Researcher"),
    ("プロジェクトマネージャー", "Project Manager"), ("取締役 営業本部長", "Director, Sales"),
    ("顧問", "Advisor"),
    ("広報担当", "Public Relations"), ("上席執行役員", "Senior Executive Officer"), ("参事", "Counselor"),
    ("プロデューサー", "Producer"), ("スペシャリスト", "Specialist"), ("副社長", "Vice President"),
)  # fmt: skip
TRADES = (
    ("フォトグラファー", "Photographer"), ("イラストレーター", "Illustrator"), ("ライター", "Writer"),
    ("グラフィックデザイナー", "Graphic Designer"), ("Webデザイナー", "Web Designer"),
    ("翻訳家", "Translator"),
    ("ヨガインストラクター", "Yoga Instructor"), ("税理士", "Tax Accountant"),
    ("行政書士", "Administrative Scrivener"),
    ("社会保険労務士", "Labor Consultant"), ("一級建築士", "Architect"), ("弁護士", "Attorney at Law"),
    ("作家", "Author"),
    ("映像クリエイター", "Videographer"), ("フリーランスエンジニア", "Freelance Engineer"),
    ("陶芸家", "Ceramic Artist"),
    ("キャリアコンサルタント", "Career Consultant"), ("料理研究家", "Food Stylist"),
    ("美容師", "Hair Stylist"),
    ("音楽家", "Musician"), ("司法書士", "Judicial Scrivener"),
    ("ファイナンシャルプランナー", "Financial Planner"),
)  # fmt: skip
QUALIFICATIONS = (
    "博士（工学）", "博士(理学)", "工学博士", "MBA", "中小企業診断士", "公認会計士", "宅地建物取引士",
    "PMP", "Ph.D.",
    "一級建築士", "医学博士", "技術士（建設部門）", "社会保険労務士",
    "1級ファイナンシャル・プランニング技能士",
    "宅地建物取引主任者", "情報処理安全確保支援士", "修士（経営学）", "認定心理士",
)  # fmt: skip
TAGLINES = (
    "人と人をつなぐ", "未来をひらく技術", "Creating the Future", "Design for People",
    "暮らしに、ひかりを。", "Since 1952",
    "すべては笑顔のために", "Connecting Ideas", "安心と信頼の住まいづくり", "Innovation for Tomorrow",
    "創業百年の味",
    "地域とともに歩む", "Think Different, Act Together", "心をこめたものづくり", "ISO9001認証取得",
    "健康経営優良法人2026",
    "Your Business Partner", "想いをかたちに", "つくる、つながる、ひろがる", "We make things work.",
)  # fmt: skip
SERVICES = (
    "企画・デザイン・制作", "新築 / リフォーム / 外構", "Web制作・システム開発・運用",
    "営業時間 10:00〜19:00", "定休日 水曜日",
    "経営相談・税務申告・相続", "建設業許可 東京都知事(般-3)第12345号", "登録番号 T1234567890123",
    "ロゴ・名刺・パンフレット",
    "Branding / Web / Graphic", "相続・遺言のご相談承ります", "初回相談無料", "DTP・印刷・製本",
    "資本金 3,000万円",
)  # fmt: skip
OFFICES = (
    "本社",
    "東京支社",
    "大阪支店",
    "名古屋営業所",
    "本店",
    "福岡オフィス",
    "工場",
    "札幌支店",
    "支社",
    "東京本社",
    "研究所",
)
BUILDINGS = (
    ("第一ビル", "Daiichi Bldg."), ("中央タワー", "Chuo Tower"), ("スカイビル", "Sky Building"),
    ("セントラルビル", "Central Bldg."),
    ("パークサイド", "Parkside"), ("グランドハイツ", "Grand Heights"),
    ("サンライズマンション", "Sunrise Mansion"), ("MKビル", "MK Bldg."),
    ("ガーデンプレイス", "Garden Place"), ("駅前プラザ", "Ekimae Plaza"), ("テラス", "Terrace"),
    ("トラストタワー", "Trust Tower"),
    ("コーポ青木", "Corpo Aoki"), ("ヒルズ", "Hills"), ("イーストスクエア", "East Square"),
    ("商工会館", "Shoko Kaikan"),
)  # fmt: skip
GIVEN_KANJI = "太一郎介美子香里優奈翔悠斗真理恵和也直樹拓海健司明彩花陽菜結衣智博俊英雅弘隆史久仁沙織"
ODD_FAMILIES = (
    ("髙橋", "タカハシ"), ("髙田", "タカダ"), ("山﨑", "ヤマザキ"), ("渡邊", "ワタナベ"),
    ("渡邉", "ワタナベ"), ("齋藤", "サイトウ"),
    ("齊藤", "サイトウ"), ("川﨑", "カワサキ"), ("濵田", "ハマダ"), ("眞鍋", "マナベ"), ("國分", "コクブ"),
    ("澤田", "サワダ"),
    ("廣瀬", "ヒロセ"), ("德永", "トクナガ"), ("柳澤", "ヤナギサワ"), ("嶋田", "シマダ"),
    ("櫻井", "サクライ"), ("髙木", "タカギ"),
)  # fmt: skip
FOREIGN = (
    ("John", "Miller"), ("Emily", "Carter"), ("Wei", "Zhang"), ("Priya", "Sharma"), ("Lucas", "Martin"),
    ("Sofia", "Garcia"),
    ("Minh", "Nguyen"), ("Thomas", "Schneider"), ("Olivia", "Brown"), ("Daniel", "Kim"), ("Anna", "Rossi"),
    ("James", "O'Connor"),
)  # fmt: skip
FOREIGN_PLACES = (
    (("350 Mission Street, Suite 1200", "San Francisco, CA 94105"), "+1 415 555 {}"),
    (("48 Leicester Square", "London WC2H 7LU, United Kingdom"), "+44 20 7946 {}"),
    (("1 Raffles Place, #20-61", "Singapore 048616"), "+65 6532 {}"),
    (("1209 Orange Street", "Wilmington, DE 19801, USA"), "+1 (302) 555-{}"),
)  # fmt: skip
TOPLEVELS = ("co.jp", "co.jp", "co.jp", "jp", "com", "com", "net", "or.jp", "io", "ne.jp")
