// Invented people for sample and benchmark files. Names are common ones of each culture, put together at random, so a
// likeness to a real person is chance. Where a name is not in Latin letters its romanisation follows after `|`, for the
// e-mail address.

/** One culture: how its names are built, and where its people live. `phone` is the country code and an area code. */
const cultures = [
  {
    country: 'United States',
    cities: ['Austin', 'Portland', 'Chicago', 'St. Louis'],
    phone: '+1 555',
    given: ['Olivia', 'Marcus', 'Danielle', 'Tyrone', 'Grace', 'Eli', 'Shauna', 'Wyatt'],
    family: ['Whitfield', 'Brooks', 'O’Connell', 'Harlow', 'Delgado-Reyes', 'St. James', 'Ferris', 'Boone'],
  },
  {
    country: 'United Kingdom',
    cities: ['Leeds', 'Bristol', 'Kingston upon Hull', 'Cardiff'],
    phone: '+44 20',
    given: ['Imogen', 'Rhys', 'Alasdair', 'Priya', 'Siân', 'Callum', 'Harriet', 'Dev'],
    family: [
      'Ashworth',
      'Llewellyn',
      'MacAllister',
      'Featherstone',
      'Fitz-Gerald',
      'Okonkwo',
      'Pryce',
      'Shah',
    ],
  },
  {
    country: 'Mexico',
    cities: ['Mérida', 'Guadalajara', 'Querétaro', 'Ciudad de México'],
    phone: '+52 55',
    given: ['María José', 'Iñaki', 'Lucía', 'Ángel', 'Ximena', 'Rubén', 'Itzel', 'José Luis'],
    family: [
      'Núñez Ortega',
      'Peña Salazar',
      'García Muñoz',
      'Ibáñez Cruz',
      'Domínguez Vela',
      'de la Rosa Pérez',
    ],
  },
  {
    country: 'France',
    cities: ['Besançon', 'Nîmes', 'Saint-Étienne', 'Lyon'],
    phone: '+33 1',
    given: ['Zoé', 'François', 'Anaïs', 'Jean-Baptiste', 'Hélène', 'Loïc', 'Océane', 'Théo'],
    family: ['Lefèvre', 'd’Aubigny', 'Rousseau', 'Béranger', 'Le Goff', 'Garçon', 'Château', 'Noël'],
  },
  {
    country: 'Germany',
    cities: ['Köln', 'München', 'Gießen', 'Nürnberg'],
    phone: '+49 30',
    given: ['Jürgen', 'Anneliese', 'Sören', 'Käthe', 'Lukas', 'Mareike', 'Björn', 'Ayşe'],
    family: [
      'Großmann',
      'von der Heide',
      'Müller-Lüdenscheidt',
      'Schäfer',
      'Weiß',
      'Vogt',
      'Yıldırım',
      'Böhm',
    ],
  },
  {
    country: 'Poland',
    cities: ['Łódź', 'Gdańsk', 'Wrocław', 'Kraków'],
    phone: '+48 22',
    given: ['Małgorzata', 'Łukasz', 'Agnieszka', 'Grzegorz', 'Świętosława', 'Paweł', 'Żaneta', 'Jędrzej'],
    family: ['Wiśniewska', 'Kowalczyk', 'Dąbrowska', 'Szczęsny', 'Zając', 'Lewandowicz', 'Wójcik', 'Źrebiec'],
  },
  {
    country: 'Türkiye',
    cities: ['İzmir', 'Eskişehir', 'Diyarbakır', 'Muğla'],
    phone: '+90 212',
    given: ['Çağla', 'Ömer', 'Işıl', 'Gökhan', 'Şebnem', 'Tuğrul', 'Ebru', 'İlker'],
    family: ['Yılmaz', 'Çelik', 'Kılıç', 'Öztürk', 'Şahin', 'Aydoğan', 'Güneş', 'Karadağ'],
  },
  {
    country: 'Ísland',
    cities: ['Reykjavík', 'Akureyri', 'Ísafjörður'],
    phone: '+354 5',
    given: ['Þórdís', 'Sigríður', 'Guðrún', 'Æsa', 'Hrafnhildur', 'Ásdís'],
    family: ['Jónsdóttir', 'Þorsteinsdóttir', 'Bragadóttir', 'Ævarsdóttir', 'Snæbjörnsdóttir'],
  },
  {
    country: 'Việt Nam',
    cities: ['Đà Nẵng', 'Huế', 'Cần Thơ', 'Hà Nội'],
    phone: '+84 24',
    familyFirst: true,
    given: ['Thị Minh Khai', 'Văn Dũng', 'Thu Hằng', 'Quốc Bảo', 'Ngọc Ánh', 'Đức Thắng'],
    family: ['Nguyễn', 'Trần', 'Phạm', 'Võ', 'Đặng', 'Huỳnh'],
  },
  {
    country: 'Nigeria',
    cities: ['Ìbàdàn', 'Enugu', 'Abuja', 'Port Harcourt'],
    phone: '+234 1',
    given: ['Adébáyọ̀', 'Chinonso', 'Ọlámidé', 'Ngozi', 'Ifeoma', 'Tèmítọ́pẹ́', 'Musa', 'Zainab'],
    family: ['Adéyẹmí', 'Okafor', 'Ọládiípọ̀', 'Nwachukwu', 'Eze', 'Bello', 'Abubakar', 'Ogunlesi'],
  },
  {
    country: 'Indonesia',
    cities: ['Yogyakarta', 'Surabaya', 'Bandung'],
    phone: '+62 21',
    given: ['Suharti', 'Wahyu', 'Dewi', 'Budi', 'Ni Made', 'Fajar'],
    family: ['', '', 'Lestari', 'Santoso', 'Ayu Suryani', 'Nugroho'],
  },
  {
    country: 'Aotearoa New Zealand',
    cities: ['Whangārei', 'Tāmaki Makaurau', 'Kirikiriroa'],
    phone: '+64 9',
    given: ['Māia', 'Tāne', 'Hinemoa', 'Wiremu', 'Aroha', 'Ngaire'],
    family: ['Te Whata', 'Ngata', 'Pōtiki', 'Parata', 'Tūhoro', 'Mahuika'],
  },
  {
    country: '日本',
    cities: ['札幌市', '京都市', '那覇市', '横浜市'],
    phone: '+81 3',
    familyFirst: true,
    given: ['さくら|sakura', '健太|kenta', '美咲|misaki', '翔|sho', '陽菜|hina', '大輔|daisuke'],
    family: [
      '山田|yamada',
      '髙橋|takahashi',
      '渡邉|watanabe',
      '小林|kobayashi',
      '齋藤|saito',
      '中村|nakamura',
    ],
  },
  {
    country: '中国',
    cities: ['成都', '杭州', '西安', '广州'],
    phone: '+86 10',
    familyFirst: true,
    joined: true,
    given: ['秀英|xiuying', '伟|wei', '丽娟|lijuan', '子涵|zihan', '建国|jianguo', '雨桐|yutong'],
    family: ['王|wang', '李|li', '欧阳|ouyang', '陈|chen', '赵|zhao', '诸葛|zhuge'],
  },
  {
    country: '대한민국',
    cities: ['부산', '대전', '서울', '광주'],
    phone: '+82 2',
    familyFirst: true,
    joined: true,
    given: ['서연|seoyeon', '민준|minjun', '지우|jiwoo', '하은|haeun', '도윤|doyun', '영희|younghee'],
    family: ['김|kim', '박|park', '최|choi', '정|jung', '남궁|namgung', '윤|yoon'],
  },
  {
    country: 'भारत',
    cities: ['पुणे', 'जयपुर', 'लखनऊ', 'भोपाल'],
    phone: '+91 11',
    given: ['प्रिया|priya', 'अर्जुन|arjun', 'सुनीता|sunita', 'विक्रम|vikram', 'कावेरी|kaveri', 'रोहन|rohan'],
    family: [
      'शर्मा|sharma',
      'मिश्रा|mishra',
      'कुलकर्णी|kulkarni',
      'यादव|yadav',
      'चौधरी|chaudhary',
      'पाटील|patil',
    ],
  },
  {
    country: 'இந்தியா',
    cities: ['மதுரை', 'சென்னை', 'கோயம்புத்தூர்'],
    phone: '+91 44',
    familyFirst: true,
    given: ['கவிதா|kavitha', 'முருகன்|murugan', 'செல்வி|selvi', 'அருண்|arun', 'தமிழரசி|tamilarasi'],
    family: ['ஆர்.|r', 'எஸ்.|s', 'க.|k', 'மு.|mu'],
  },
  {
    country: 'مصر',
    cities: ['القاهرة', 'الإسكندرية', 'أسوان'],
    phone: '+20 2',
    given: ['فاطمة|fatma', 'عمر|omar', 'ياسمين|yasmin', 'مصطفى|mostafa', 'نور|nour', 'كريم|karim'],
    family: ['عبد الرحمن|abdelrahman', 'السيد|elsayed', 'حسن|hassan', 'المصري|elmasry', 'منصور|mansour'],
  },
  {
    country: 'ایران',
    cities: ['شیراز', 'اصفهان', 'تبریز'],
    phone: '+98 21',
    given: ['شیرین|shirin', 'کاوه|kaveh', 'پریسا|parisa', 'بهرام|bahram', 'نیلوفر|niloufar'],
    family: ['حسینی|hosseini', 'رضایی|rezaei', 'کریمی|karimi', 'فرهادی‌نژاد|farhadinejad', 'صادقی|sadeghi'],
  },
  {
    country: 'ישראל',
    cities: ['חיפה', 'באר שבע', 'תל אביב'],
    phone: '+972 3',
    given: ['נועה|noa', 'איתן|eitan', 'תמר|tamar', 'יואב|yoav', 'שירה|shira'],
    family: ['לוי|levi', 'בן־דוד|bendavid', 'מזרחי|mizrahi', 'פרידמן|fridman', 'אזולאי|azoulay'],
  },
  {
    country: 'Ελλάδα',
    cities: ['Θεσσαλονίκη', 'Ηράκλειο', 'Αθήνα'],
    phone: '+30 21',
    given: ['Ελένη|eleni', 'Γιώργος|giorgos', 'Αλίκη|aliki', 'Στέφανος|stefanos', 'Ιωάννα|ioanna'],
    family: [
      'Παπαδοπούλου|papadopoulou',
      'Κωστόπουλος|kostopoulos',
      'Ζαχαρίου|zachariou',
      'Μαυρίδης|mavridis',
    ],
  },
  {
    country: 'Україна',
    cities: ['Львів', 'Київ', 'Харків'],
    phone: '+380 44',
    given: ['Оксана|oksana', 'Тарас|taras', 'Соломія|solomiia', 'Андрій|andrii', 'Юлія|yuliia'],
    family: ['Шевчук|shevchuk', 'Ткаченко|tkachenko', 'Їжакевич|yizhakevych', 'Бондаренко|bondarenko'],
  },
  {
    country: 'ประเทศไทย',
    cities: ['เชียงใหม่', 'กรุงเทพฯ', 'ภูเก็ต'],
    phone: '+66 2',
    given: ['สมชาย|somchai', 'มาลี|malee', 'ณัฐพล|nattapon', 'กัญญา|kanya', 'ปิยะ|piya'],
    family: ['ศรีสุข|srisuk', 'วงศ์ไทย|wongthai', 'จันทร์เพ็ญ|chanpen', 'แก้วมณี|kaewmanee'],
  },
  {
    country: 'ኢትዮጵያ',
    cities: ['አዲስ አበባ', 'ጎንደር', 'ሐዋሳ'],
    phone: '+251 11',
    given: ['አበበች|abebech', 'ዳዊት|dawit', 'ሰላም|selam', 'ታደሰ|tadesse', 'ሕይወት|hiwot'],
    family: ['በቀለ|bekele', 'ተስፋዬ|tesfaye', 'ኃይሉ|hailu', 'ገብረማርያም|gebremariam'],
  },
];

/** How many cultures `inventPerson` draws from. */
export const cultureCount = cultures.length;

/**
 * One person with a place to live. `slug` is the name in ASCII, for an e-mail address.
 * Telephone numbers go on with `000` after the area code: no subscriber's number begins so.
 *
 * @param {ReturnType<typeof import('./random.mjs').seededRandom>} random
 */
export function inventPerson(random) {
  const culture = random.pick(cultures);
  const [given, givenLatin] = split(random.pick(culture.given));
  const [family, familyLatin] = split(random.pick(culture.family));
  const order = culture.familyFirst ? [family, given] : [given, family];
  return {
    name: order.filter(Boolean).join(culture.joined ? '' : ' '),
    slug: [givenLatin, familyLatin].map(ascii).filter(Boolean).join('.'),
    phone: `${culture.phone} 000 ${random.digits(4)}`,
    city: random.pick(culture.cities),
    country: culture.country,
  };
}

function split(entry) {
  const [written, latin] = entry.split('|');
  return [written, latin ?? written];
}

const letters = { ø: 'o', ł: 'l', ß: 'ss', đ: 'd', þ: 'th', æ: 'ae', ı: 'i', ð: 'd' };

function ascii(text) {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[øłßđþæıð]/g, (letter) => letters[letter])
    .replace(/[^a-z0-9]+/g, '');
}

const companyWords = [
  'Juniper',
  'Northlight',
  'Kestrel',
  'Blue Harbor',
  'Sable',
  'Mirador',
  'Tessellate',
  'Quillon',
  'Ostrava',
  'Palm & Pine',
  'Copperleaf',
  'Lumen',
  'Halden',
  'Verdigris',
  'Ferrous',
  'Atlas Row',
  'Umbra',
  'Saltmarsh',
  'Tamarind',
  'Orrery',
];
const companyKinds = [
  'Labs',
  'Logistics',
  'Foods',
  'Studio',
  'Health',
  'Works',
  'Textiles',
  'Robotics',
  'Books',
];
const companyEndings = ['Inc.', 'Ltd', 'GmbH', 'S.A. de C.V.', 'LLC'];

/**
 * A company's name; with `withComma` one such as “Juniper Labs, Inc.”.
 *
 * @param {ReturnType<typeof import('./random.mjs').seededRandom>} random
 */
export function inventCompany(random, withComma) {
  const name = `${random.pick(companyWords)} ${random.pick(companyKinds)}`;
  return withComma ? `${name}, ${random.pick(companyEndings)}` : name;
}

/** A domain that can belong to no one (RFC 2606). */
export function companyDomain(company) {
  return `${ascii(company.split(',')[0])}.example`;
}
