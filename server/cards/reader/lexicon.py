"""Words that tell what a printed text is. General knowledge of Japanese cards; nothing of the benchmark's."""

import re

PREFECTURES = (
    "北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|"
    "福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|"
    "山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県"
)
PREFECTURE = re.compile(PREFECTURES)
FIGURES = "0-9一二三四五六七八九十〇○"
BLOCK = re.compile(
    rf"[{FIGURES}]{{1,5}}(?:[-‐–—―ー−の][{FIGURES}]{{1,5}}){{1,4}}|[{FIGURES}]+(?:丁目|番地|番|条|号)"
)
BUILDING = re.compile(
    r"ビル|タワー|ハウス|マンション|センター|プラザ|スクエア|ヒルズ|会館|ハイツ|コーポ|レジデンス|テラス|ガーデン|メゾン|荘$|"
    rf"[\u30a1-\u30faー・]{{3,}}[{FIGURES}]{{3,4}}$|[{FIGURES}]+階|\d+F\b|[{FIGURES}]+号室?|B?\d+F$|"
    r"(?i:bldg|building|tower|floor|suite|mansion|heights|\b\d+(?:st|nd|rd|th)? ?f(?:l|loor)?\b)"
)
ENGLISH_ADDRESS = re.compile(
    r"\b(?:japan|tokyo|osaka|kyoto|nagoya|yokohama|fukuoka|sapporo|kobe|street|st\.|avenue|ave\.?|road|rd\.?|suite|square|"
    r"place|blvd|drive|lane|floor|usa|u\.s\.a|uk|united kingdom|singapore|china|korea|taiwan|germany|france|"
    r"hong kong|p\.?\s?o\.?\s?box|unit \d+|[a-z]{2}\s\d{5}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}|"
    r"\w*stra(?:ß|ss)e \d+|\w+-(?:ku|shi|cho|machi|gun|ken|fu|to|mura|dori|chome))\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    rf"(?:{PREFECTURES})?[^\s\d]{{1,7}}?[市区郡町村][^。]*?(?:{BLOCK.pattern})|"
    r".*\w, [A-Z][A-Za-z. ]+ \d{5}(?:-\d{4})?$"
)
"""From the prefecture or the city to the block; city, state and ZIP code. Nothing else is written so."""
DESK = re.compile(r"(?:お客[さ様]ま?|コール|サポート|カスタマー|サービス|相談)\S{0,6}センター$")
"""Who answers, not where."""
OFFICE = re.compile(
    r"^(?:.{0,6}(?:本社|支社|支店|本店|営業所|出張所|オフィス|工場|事業所|事務所|研究所|店)|"
    r"(?:head|main|branch)\s?office|\w+ (?:office|branch))$",
    re.IGNORECASE,
)
FORM = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|\((?:株|有|同|資|財|社|一社|一財|公財|公社|医|学|福|宗|特非)\)|㈱|㈲|㈳|㈶|"
    r"（(?:株|有|同|財|社|医|学)）|(?:一般|公益)?(?:社団|財団)法人|医療法人(?:社団|財団)?|"
    r"(?:(?:認定)?特定非営利活動|(?:認定)?NPO|学校|社会福祉|宗教|監査|税理士|弁護士|司法書士|行政書士|社会保険労務士|特許業務|"
    r"独立行政|地方独立行政|国立研究開発|国立大学|公立大学|農業協同組合|協同組合)法人|協同組合"
)
ENGLISH_FORM = re.compile(
    r"\b(?:inc|ltd|llc|llp|corp|co|k\.k|kk|gmbh|plc|s\.a|pte|pty|ag)\b\.?|"
    r"\b(?:corporation|company|limited|incorporated|holdings|group|institute|university|association|foundation|"
    r"bank|hospital|studio|works|lab|labs|partners|clinic|school|office)\b",
    re.IGNORECASE,
)
ENGLISH_LEGAL = re.compile(
    r"(?:\b(?:inc|ltd|llc|llp|corp|k\.k|kk|gmbh|plc|pte|pty)\b\.?|\b(?:corporation|limited|incorporated|holdings)\b|co\.,)",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"^(?:料亭|割烹|旅館|御宿|民宿|居酒屋|酒処|寿司|鮨|茶房|茶寮|喫茶|珈琲|カフェ|ビストロ|レストラン|ホテル|ギャラリー|スタジオ|"
    r"アトリエ|サロン|美容室|工房|陶工房|窯元|生花店|菓子処|和菓子|洋菓子)\s|.(?:大学|大学院|学園|学院|研究所|研究機構|機構|事務所|銀行|信用金庫|信用組合|協会|連盟|連合会|後援会|普及会|保存会|協議会|連絡会|同友会|互助会|医師会|弁護士会|税理士会|校友会|同窓会|県人会|議会|組合|病院|クリニック|医院|歯科|市役所|区役所|"
    r"県庁|役場|新聞社|新聞|放送|出版|書店|書房|書林|文庫|製作所|製麺所|製材所|鉄工所|造船所|診療所|印刷所|撮影所|醸造所|呉服店|酒店|商店|商会|商事|工業|産業|工務店|建設|電機|電気|化学|製薬|薬品|薬局|高等学校|高校|"
    r"中学校|小学校|幼稚園|保育園|商工会議所|商工会|スタジオ|ホテル|旅館|酒造|農園|農場|食品|物流|運輸|印刷|不動産|証券|保険|"
    r"ホールディングス|グループ本社|システムズ?|テクノロジーズ?|ソリューションズ?|コーポレーション|カンパニー|コンサルティング|"
    r"デザイン|ワークス|サービス|エンジニアリング|ファーム|ラボ|堂|屋|庵|館|社|省|庁|委員会|財団|センター|寺|神社|教会|荘|亭|舎|苑|学会|振興会|研究会|商店街|企画|塾|教室|工房|美容室|サロン|カフェ|ベーカリー|食堂|酒場|農場|牧場|図書館|博物館|美術館|警察署|消防署|裁判所|町役場|村役場|生命|損保|ガス|電力|鉄道|交通|運送|塗装|造園|測量|製鋼|精機|化成|紡績|製紙|水産|海運)$"
)
TITLE_WORDS = (
    "代表取締役|取締役|執行役員?|監査役|役員|代表社員|代表理事|代表者?|社長|会長|頭取|専務|常務|相談役|顧問|参与|部長|次長|課長|係長|室長|"
    "局長|所長|店長|院長|校長|学長|園長|館長|工場長|支店長|支社長|本部長|事業部長|センター長|チーム長|グループ長|学部長|研究科長|委員長|議長|"
    "リーダー|マネージャー?|マネジャー|ディレクター|プロデューサー|エンジニア|デザイナー|プログラマー?|コンサルタント|アドバイザー|プランナー|"
    "アナリスト|アーキテクト|エディター|ライター|カメラマン|フォトグラファー|スペシャリスト|オーナー|パートナー|クリエイター|クリエーター|"
    "イラストレーター|インストラクター|セラピスト|トレーナー|カウンセラー|コーディネーター|スタイリスト|アーティスト|ストラテジスト|"
    "サイエンティスト|リサーチャー|エグゼクティブ|チーフ|主任|主査|主事|主幹|主席|首席|参事|主任研究員|理事長|理事|幹事|監事|事務局長|編集長|"
    "記者|編集者|教授|准教授|助教|講師|教諭|研究員|技師|技術員|医師|歯科医師|薬剤師|看護師|弁護士|税理士|弁理士|公認会計士|会計士|司法書士|"
    "行政書士|社会保険労務士|社労士|中小企業診断士|建築士|設計士|鑑定士|調査士|栄養士|保育士|美容師|理容師|建築家|写真家|作家|画家|翻訳家|通訳|研究家|"
    "専務理事|常務理事|副会長|副社長|執行役|代表執行役|支部長|組合長|部門長|班長|総支配人|支配人|店主|女将|大将|料理長|板長|杜氏|蔵元|園主|棟梁|親方|主宰|シェフ|パティシエ|ソムリエ|バリスタ|コンシェルジュ|アテンダント|ファシリテーター|メンター|コーチ|キュレーター|学芸員|司書|公認心理師|鍼灸師|柔道整復師|整体師|理学療法士|作業療法士|獣医師|助産師|保健師|社会福祉士|介護福祉士|土地家屋調査士|不動産鑑定士|気象予報士|編集|翻訳者|モデル|歌手|ミュージシャン|ダンサー|演出家|監督|脚本家|アナウンサー|ナレーター|落語家|農家|船長|僧侶|神職|プレス|バイヤー|モデレーター|エバンジェリスト|アソシエイト|アシスタント|スーパーバイザー|プレジデント|エヴァンジェリスト|トップ|ネイリスト|フローリスト|インテリアコーディネーター|シニアフェロー|特任教授|名誉教授|"
    "音楽家|陶芸家|書道家|評論家|作曲家|漫画家|起業家|声優|俳優|秘書|担当部長|担当課長|担当|補佐|見習|フェロー|創業者|議員|知事|市長|町長|住職|宮司|禰宜|家元|師範|主人|指導員|業務執行社員"
)
TITLE = re.compile(
    rf"(?:{TITLE_WORDS})(?:補佐|代理|補|心得|待遇|級|職|兼.*|\s?(?:CEO|CTO|COO|CFO|CMO|CIO))?(?:\s?[(（].*[)）])?$|"
    r"^(?:代表|社長|営業|広報|経理|総務|技術)$|^(?:C[A-Z]O|VP|PM|SE)$"
)
OFFICER = re.compile("C[A-Z]O")
"""CEO, CTO: a post, though each letter labels something: a cell phone, an e-mail, an office."""
DEPARTMENT = re.compile(
    r".(?:部|課|室|係|局|科|班|本部|事業部|グループ|チーム|支店|支社|営業所|センター|ユニット|ラボ|部門|学部|学科|研究科|専攻|学系|"
    r"講座|研究室|カンパニー|オフィス|事業所|工場|出張所|事務局|推進室|ディビジョン|ビジネスユニット|研究所)$"
)
LICENCE = re.compile(r"(?!代表)[^\s・]{1,9}士(?:・[^\s・]{1,9}士)*")
"""What somebody may do (公認会計士・税理士), not what they are in the firm."""
BOTH = re.compile(
    rf"^(.*?(?:部|課|室|係|局|本部|事業部|グループ|センター|支店|営業所|チーム))((?:{TITLE_WORDS}).*)$"
)
ENGLISH_TITLE = re.compile(
    r"\b(?:president|chairman|chairperson|ceo|cto|coo|cfo|cmo|cio|founder|co-founder|director|manager|engineer|designer|developer|"
    r"architect|officer|consultant|professor|lecturer|researcher|partner|analyst|executive|leader|supervisor|specialist|"
    r"representative|coordinator|producer|editor|attorney|lawyer|accountant|advisor|adviser|scientist|assistant|owner|head|chief|"
    r"secretary|photographer|illustrator|writer|author|translator|instructor|artist|musician|stylist|planner|counselor|programmer|"
    r"strategist|trainer|therapist|administrator|associate|fellow|dean|principal|physician|doctor|nurse|videographer|creator|agent|vp|"
    r"scrivener|journalist|reporter|technician|buyer|freelance|staff|intern|dentist|pharmacist|curator|chef|barista|broker|realtor|composer|banker|surveyor|inspector|interpreter|veterinarian|hygienist|"
    r"board member|trustee|treasurer|auditor|commissioner)\b",
    re.IGNORECASE,
)
ENGLISH_DEPARTMENT = re.compile(
    r"\b(?:division|department|dept\.?|section|unit|team|group|office|bureau|branch|center|centre|development|planning|sales|marketing|"
    r"relations|resources|affairs|laboratory|laboratories|faculty|school|engineering|operations|finance|accounting|assurance|"
    r"procurement|headquarters|systems|strategy|success|medicine|economics|r&d)\b",
    re.IGNORECASE,
)
QUALIFICATION = re.compile(
    r"博士|修士|学士|MBA|Ph\.?\s?D|PMP|技術士|診断士|(?:宅地建物)?取引士|主任者|技能士|検定|認定|有資格|心理士|支援士|[1-3一二]級|資格|"
    r"\b(?:CPA|USCPA|CFP|AFP|MD|M\.D|Dr|Eng)\b"
)
TAGLINE = re.compile(
    r"[。！!？?♪]|ます|です|ために|とともに|のための|しよう|つなぐ|ひらく|創業|未来|笑顔|暮らし|安心|信頼|"
    r"(?i:\b(?:for|the|your|since|we|our|with|of the|creating|connecting|future|tomorrow|better|together)\b)"
)
WAY = re.compile(
    r"\s*[(（][^()（）]*(?:徒歩|車で|そば|近く|向かい|となり|隣|裏|前|角|口|駅|分|出口|下車|直結)[すぐ]*[)）]$"
)
"""How one gets there, behind an address: (柏駅西口徒歩2分)."""
NOTICE = re.compile(
    r"営業時間|定休|受付|登録番号|許可|免許|認証|認定|ISO|資本金|設立|創業|ご相談|承り|無料|取扱|事業内容|・.+・|新築|リフォーム|制作|"
    r"(?i:instagram|facebook|threads|tiktok|youtube|pixiv|github|linkedin|whatsapp|wechat|follow)|こちら|ご予約|"
    r"定休|休診|"
    r"第\d+号|\d{1,2}:\d{2}|企画|加盟|会員|正会員|プライバシー|https?"
)
PARTICLES = re.compile(r"[をはがにでとのへもやか]")
HONORIFIC = re.compile(r"\s?(?:様|氏|殿|先生)$")
DEGREE = re.compile(
    r"^(?:Dr|Prof|Mr|Ms|Mrs|Professor)\.?\s+|"
    r"(?:\s*,\s*(?:Ph\.?\s?D|MBA|M\.?D|CPA|USCPA|CFA|CFP|PMP|FRM|Esq|J\.?D|LL\.?M|R\.?N|[PS]\.?E|AIA|D\.?D\.?S|D\.?V\.?M|"
    r"M\.?Sc|B\.?Sc|M\.?S|M\.?A|B\.?A|[DM]r?\.?\s?Eng|D\.?Sc|FACS|FRCS|RAC)\b\.?"
    r"(?:\s*\([A-Z][A-Za-z. ]{1,8}\))?)+$"
)
"""Named one by one: in capitals a given name behind its comma (YAMADA, TARO) has the same form."""
