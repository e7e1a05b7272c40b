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
    ("会長", "Chairman"), ("相談役", "Senior Advisor"), ("専務理事", "Executive Director"), ("理事・広報委員長", "Board Member"),
    ("シニアアソシエイト", "Senior Associate"), ("営業課 主任", "Sales Supervisor"), ("代表 / デザイナー", "Founder & Designer"),
    ("プログラマー・講師", "Programmer"), ("総支配人", "General Manager"), ("支配人", "Manager"), ("記者", "Staff Writer"),
    ("フロントエンドエンジニア", "Frontend Engineer"), ("バックエンドエンジニア", "Backend Engineer"), ("技師長", "Chief Engineer"),
    ("データサイエンティスト", "Data Scientist"), ("人事マネージャー", "HR Manager"), ("取締役 COO", "Chief Operating Officer"),
    ("特任助教", "Project Assistant Professor"), ("主査", "Senior Staff"), ("主事", "Staff"), ("学芸員", "Curator"),
    ("Web ディレクター", "Web Director"), ("カスタマーサクセスマネージャー", "Customer Success Manager"), ("パートナー", "Partner"),
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
    ("美容師", "Hair Stylist"), ("店長", "Shop Manager"), ("料理長", "Head Chef"), ("パティシエ", "Pastry Chef"),
    ("大将", "Owner"), ("若女将", "Proprietress"), ("副住職", "Vice Priest"), ("整体師", "Therapist"), ("獣医師", "Veterinarian"),
    ("ネイリスト", "Nail Artist"), ("フローリスト", "Florist"), ("代表・ライター", "Writer"), ("オーナー", "Owner"),
    ("オーナー / バリスタ", "Owner / Barista"), ("棟梁", "Master Carpenter"), ("園主", "Farmer"), ("書家", "Calligrapher"),
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
    "資本金 3,000万円", "ご予約・お問い合わせはお気軽に", "詳しくはこちら", "裏面に地図があります", "Instagram @daily.studio",
    "Facebook: Daily Studio", "YouTube ライフチャンネル", "採用情報", "OPEN 11:00-19:00", "日曜・祝日休み", "駐車場5台",
    "東京駅 徒歩5分", "Follow us on Instagram", "tiktok daily_days", "適格請求書発行事業者 T9876543210987", "全国対応・秘密厳守",
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
SOFT_FAMILIES = (("みずの", "ミズノ"), ("あべ", "アベ"), ("ほしの", "ホシノ"), ("つきしま", "ツキシマ"), ("もり", "モリ"))
SHORT_GIVEN = (("蓮", "レン"), ("凛", "リン"), ("葵", "アオイ"), ("空", "ソラ"), ("仁", "ジン"), ("環", "タマキ"), ("遥", "ハルカ"),
               ("剛", "ツヨシ"), ("茜", "アカネ"), ("海", "カイ"), ("渚", "ナギサ"), ("司", "ツカサ"), ("誠", "マコト"))  # fmt: skip
KATAKANA_NAMES = (
    ("ジョン・スミス", "John Smith"), ("マリア・ロペス", "Maria Lopez"), ("アンナ・シュミット", "Anna Schmidt"),
    ("ピーター・ハンセン", "Peter Hansen"), ("リー・ウェイ", "Wei Li"), ("グエン・ヴァン・ミン", "Nguyen Van Minh"),
    ("エマ・ジョンソン", "Emma Johnson"), ("パク・ジフン", "Jihoon Park"), ("ルカ・フェラーリ", "Luca Ferrari"),
)  # fmt: skip
FOREIGN = (
    ("John", "Miller"), ("Emily", "Carter"), ("Wei", "Zhang"), ("Priya", "Sharma"), ("Lucas", "Martin"),
    ("Sofia", "Garcia"),
    ("Minh", "Nguyen"), ("Thomas", "Schneider"), ("Olivia", "Brown"), ("Daniel", "Kim"), ("Anna", "Rossi"),
    ("James", "O'Connor"),
)  # fmt: skip
FOREIGN_PLACES = (
    (("2100 Westlake Avenue N", "Seattle, WA 98109"), "({}) 555-{}", "206"),
    (("88 Kearny Street, 9th Floor", "San Francisco, CA 94108"), "{}.555.{}", "415"),
    (("500 Boylston Street", "Boston, MA 02116 USA"), "+1-{}-555-{}", "617"),
    (("200 West Madison, Suite 2600", "Chicago, IL 60606"), "({}) 555-{}", "312"),
    (("12 Finsbury Square", "London EC2A 1AS"), "+44 (0){} 7946 {}", "20"),
    (("30 Cecil Street, #15-01 Prudential Tower", "Singapore 049712"), "+65 6532 {1}", ""),
    (("18/F, Two Exchange Square, 8 Connaught Place", "Central, Hong Kong"), "+852 2526 {1}", ""),
    (("No. 7, Section 5, Xinyi Road", "Taipei 110, Taiwan"), "+886-{}-8101-{}", "2"),
    (("152 Teheran-ro, Gangnam-gu", "Seoul 06236, Korea"), "+82-{}-555-{}", "2"),
    (("Friedrichstrasse 68", "10117 Berlin, Germany"), "+49 {} 5557 {}", "30"),
    (("25 rue de Rivoli", "75004 Paris, France"), "+33 {} 42 68 {}", "1"),
    (("1 Farrer Place, Level 12", "Sydney NSW 2000, Australia"), "+61 {} 9374 {}", "2"),
    (("350 Mission Street, Suite 1200", "San Francisco, CA 94105"), "+1 {} 555 {}", "415"),
    (("48 Leicester Square", "London WC2H 7LU, United Kingdom"), "+44 {} 7946 {}", "20"),
    (("1209 Orange Street", "Wilmington, DE 19801, USA"), "+1 ({}) 555-{}", "302"),
)  # fmt: skip
TOPLEVELS = ("co.jp", "co.jp", "co.jp", "jp", "com", "com", "net", "or.jp", "io", "ne.jp")
