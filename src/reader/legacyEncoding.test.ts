import { describe, expect, it } from 'vitest';
import type { Encoding } from '../core/reading.ts';
import { guessLegacyEncoding } from './legacyEncoding.ts';
import { encodeAs } from './testEncode.ts';

const czech = 'Jiří,Dvořák,Plzeň\nŽaneta,Šťastná,Ústí nad Labem\nTomáš,Černý,České Budějovice\n';
const russian = 'Анна,Иванова,Москва\nСергей,Смирнов,Санкт-Петербург\nОльга,Кузнецова,Новосибирск\n';
const greek = 'Γιώργος,Παπαδόπουλος,Αθήνα\nΕλένη,Νικολάου,Θεσσαλονίκη\nΔημήτρης,Ιωάννου,Πάτρα\n';
const japanese = '山田,太郎,東京都\n鈴木,ハナコ,大阪府\n佐藤,さくら,北海道札幌市\n';
const western = 'Zoë,Müller,Straße\nJosé,García,São Paulo\nFrançois,Lefèvre,forêt\nÅsa,Bjørn,Malmö\n';

const files: [Encoding, string][] = [
  ['windows-1252', western],
  ['windows-1252', 'María,Muñoz,Málaga\nJuan,Pérez,España\nAna,Gómez,Bogotá\n'],
  ['windows-1252', 'Zoë Jones,Paris\n'],
  ['windows-1252', 'The customer’s “VIP” order – 20 €\n'],
  ['windows-1252', 'Þór,Jónsson,Reykjavík\nGuðrún,Sigurðardóttir,Akureyri\nÁsta,Þorvaldsdóttir,Ísafjörður\n'],
  ['windows-1252', 'MÜLLER,JÜRGEN,KÖLN\nSCHÄFER,BÄRBEL,DÜSSELDORF\n'],
  ['macintosh', western],
  ['windows-1254', 'Ayşe,Yılmaz,İstanbul\nMehmet,Öztürk,Diyarbakır\nÇağla,Şahin,Eskişehir\n'],
  ['windows-1250', czech],
  ['iso-8859-2', czech],
  ['windows-1250', 'Łukasz,Wójcik,Łódź\nMałgorzata,Dąbrowska,Gdańsk\nŚwiętosława,Żak,Częstochowa\n'],
  ['windows-1250', 'Győző,Szűcs,Pécs\nErzsébet,Kővári,Győr\nJános,Tóth,Székesfehérvár\n'],
  ['windows-1250', 'Ştefan,Măcelaru,Iaşi\nIoana,Brâncuşi,Constanţa\n'],
  ['windows-1251', russian],
  ['windows-1251', russian.toLowerCase()],
  ['koi8-r', russian],
  ['iso-8859-5', russian],
  ['windows-1251', 'Олексій,Шевченко,Київ\nЇжакевич,Оксана,Львів\n'],
  ['windows-1253', greek],
  ['windows-1255', 'משה,כהן,תל אביב\nשרה,לוי,ירושלים\nדוד,מזרחי,חיפה\n'],
  ['windows-1256', 'محمد,أحمد,القاهرة\nفاطمة,علي,الإسكندرية\nخالد,حسن,الرياض\n'],
  ['windows-1257', 'Jānis,Bērziņš,Rīga\nĀrija,Kalniņa,Daugavpils\nĶīlis,Ģirts,Jēkabpils\n'],
  ['windows-1257', 'Šarūnas,Žukauskas,Klaipėda\nRūta,Šimkutė,Panevėžys\n'],
  ['windows-874', 'สมชาย,ใจดี,กรุงเทพ\nสมหญิง,รักไทย,เชียงใหม่\n'],
  ['shift_jis', japanese],
  ['shift_jis', '顧客名,住所\n株式会社テスト,東京都千代田区\n'],
  ['euc-jp', japanese],
  ['euc-kr', '김민수,서울특별시\n이영희,부산광역시\n박지훈,대구광역시\n'],
  ['euc-kr', '홍길동,경기도 성남시 분당구\n'],
  ['gb18030', '王伟,北京市\n李娜,上海市浦东新区\n张敏,广东省深圳市\n'],
  ['gb18030', '刘洋,四川省成都市\n'],
  ['big5', '陳怡君,台北市\n林志明,高雄市\n黃淑芬,新北市板橋區\n'],
  ['big5', '王小明,台中市西屯區\n'],
];

describe('the encoding of text from before Unicode', () => {
  it.each(files)('is found: %s, %s', (encoding, text) => {
    expect(guessLegacyEncoding(encodeAs(encoding, text)).encoding).toBe(encoding);
  });

  it('comes with the language it reads as', () => {
    expect(guessLegacyEncoding(encodeAs('windows-1250', czech)).languages).toBe('Czech or Slovak');
    expect(guessLegacyEncoding(encodeAs('koi8-r', russian)).languages).toMatch(/^Russian/);
  });

  it('is Windows-1253 for Greek in ISO-8859-7, which writes nearly all letters alike', () => {
    const bytes = encodeAs('iso-8859-7', greek);
    const { encoding } = guessLegacyEncoding(bytes);
    expect(new TextDecoder(encoding).decode(bytes)).toBe(greek);
  });
});
