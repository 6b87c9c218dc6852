import type { Encoding } from '../core/reading.ts';

/** The letters of some languages that are written in one of some encodings. */
export interface Alphabet {
  /** In words, for the evidence: “Reads as Czech”. */
  readonly languages: string;
  /** The likelier one first: where several give the same text, it is taken. */
  readonly encodings: readonly Encoding[];
  /** Those beyond ASCII, in lower case where the script has two cases. */
  readonly letters: string;
}

/** Alphabets of encodings with one byte a character. */
export const alphabets: readonly Alphabet[] = [
  western('Western European languages', 'áàâäãåæéèêëíìîïóòôöõøœúùûüçñßÿ'),
  western('French', 'éèêëàâîïôùûüçœ'),
  western('German', 'äöüß'),
  western('Spanish', 'áéíóúüñ'),
  western('Portuguese', 'áàâãéêíóôõúç'),
  western('Italian', 'àèéìòù'),
  western('Nordic languages', 'åäöæøé'),
  western('Icelandic', 'áéíóúýþðæö'),
  centralEuropean('Czech or Slovak', 'áäčďéěíĺľňóôŕřšťúůýž'),
  centralEuropean('Polish', 'ąćęłńóśźż'),
  centralEuropean('Hungarian', 'áéíóöőúüű'),
  centralEuropean('Romanian', 'ăâîşţ'),
  centralEuropean('Croatian or Slovene', 'čćđšž'),
  { languages: 'Turkish', encodings: ['windows-1254'], letters: 'çğıİöşüâî' },
  { languages: 'Lithuanian', encodings: ['windows-1257'], letters: 'ąčęėįšųūž' },
  { languages: 'Latvian', encodings: ['windows-1257'], letters: 'āčēģīķļņšūž' },
  { languages: 'Estonian', encodings: ['windows-1257'], letters: 'äõöüšž' },
  cyrillic('Russian or Bulgarian', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'),
  cyrillic('Ukrainian or Belarusian', 'абвгґдеєёжзиіїйклмнопрстуўфхцчшщьыэюя'),
  cyrillic('Serbian or Macedonian', 'абвгдђѓежзѕијклљмнњопрстћќуфхцчџш'),
  {
    languages: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    letters: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ',
  },
  { languages: 'Hebrew', encodings: ['windows-1255'], letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת' },
  { languages: 'Arabic', encodings: ['windows-1256'], letters: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ' },
  {
    languages: 'Thai',
    encodings: ['windows-874'],
    letters: 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์',
  },
];

/** A language with thousands of characters, of which some are in most names and addresses. */
export interface CharacterSet {
  readonly languages: string;
  readonly encoding: Encoding;
  readonly frequent: string;
  /** Bytes that a common character starts with; rarer ones come after them in the standards' tables. */
  readonly commonLeads: readonly [number, number];
  /** How many those are. */
  readonly common: number;
}

/** Character sets with two bytes a character, as they stand in the Encoding Standard's indexes. */
export const characterSets: readonly CharacterSet[] = [
  {
    languages: 'Chinese',
    encoding: 'gb18030',
    frequent:
      '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文省市区县镇乡村路街号北京上海天津重庆广东深圳杭州南京成都武汉西安公司有限科技先生女士',
    commonLeads: [0xb0, 0xd7],
    common: 3755,
  },
  {
    languages: 'Chinese',
    encoding: 'big5',
    frequent:
      '的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文省市區縣鎮鄉村路街號台北臺高雄新竹中南桃園香港九公司有限科技先生小姐',
    commonLeads: [0xa4, 0xc6],
    common: 5401,
  },
  {
    languages: 'Korean',
    encoding: 'euc-kr',
    frequent:
      '이다는의가고을에한지하기은로사도를서자그시어리대나인아정수일부제전주보구해상과원동있여조비스장공안관선우오문게마성신유라경연소방김박최강윤임홍권황송류배백허남심노곽차민영현준진희미재철호훈은혜숙순옥별울산광역특남북도구읍면길번호층회사',
    commonLeads: [0xb0, 0xc8],
    common: 2350,
  },
  {
    languages: 'Japanese',
    encoding: 'shift_jis',
    frequent: japaneseFrequent(),
    commonLeads: [0x81, 0x97],
    common: 2965,
  },
  {
    languages: 'Japanese',
    encoding: 'euc-jp',
    frequent: japaneseFrequent(),
    commonLeads: [0xa4, 0xcf],
    common: 2965,
  },
];

function japaneseFrequent(): string {
  const kana = [0x3041, 0x30a1].flatMap((first) =>
    Array.from({ length: 83 }, (_, index) => String.fromCharCode(first + index)),
  );
  return `${kana.join('')}ー々日本人大一山田中川村木林小野高井上藤佐鈴渡辺伊加吉松清斎池橋石前長岡森原谷東京都道府県市区町村北海阪愛知神奈福島千葉埼玉広兵庫札幌株式会社太郎子美恵一二三男雄`;
}

function western(languages: string, letters: string): Alphabet {
  return { languages, encodings: ['windows-1252', 'macintosh'], letters };
}

function centralEuropean(languages: string, letters: string): Alphabet {
  return { languages, encodings: ['windows-1250', 'iso-8859-2'], letters };
}

function cyrillic(languages: string, letters: string): Alphabet {
  return { languages, encodings: ['windows-1251', 'koi8-r', 'iso-8859-5'], letters };
}
