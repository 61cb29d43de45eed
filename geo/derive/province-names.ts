/**
 * First-level divisions of Iran, Azerbaijan and Armenia: what the source calls them, our slug, and their
 * names. Written by hand, because the source has dated spellings (Xanlar, Dəvəçi) and uses one name twice.
 */
import type { Names } from '../../src/core/model/types.ts';

export interface ProvinceName {
  readonly country: 'am' | 'az' | 'ir';
  readonly sourceName: string;
  readonly id: string;
  readonly names: Names;
}

type Row = readonly [
  source: string,
  slug: string,
  en: string,
  az: string,
  fa: string,
  hy: string,
  ru: string,
];

// prettier-ignore
const IRAN: readonly Row[] = [
  ['Alborz', 'alborz', 'Alborz', 'Əlburz', 'البرز', 'Ալբորզ', 'Альборз'],
  ['Ardebil', 'ardabil', 'Ardabil', 'Ərdəbil', 'اردبیل', 'Արդաբիլ', 'Ардебиль'],
  ['Bushehr', 'bushehr', 'Bushehr', 'Buşehr', 'بوشهر', 'Բուշեհր', 'Бушир'],
  ['Chahar Mahall and Bakhtiari', 'chaharmahal-and-bakhtiari', 'Chaharmahal and Bakhtiari', 'Çaharmahal və Bəxtiyari', 'چهارمحال و بختیاری', 'Չահարմահալ և Բախտիարի', 'Чехармехаль и Бахтиария'],
  ['East Azarbaijan', 'east-azerbaijan', 'East Azerbaijan', 'Şərqi Azərbaycan ostanı', 'آذربایجان شرقی', 'Արևելյան Ատրպատական', 'Восточный Азербайджан'],
  ['Esfahan', 'isfahan', 'Isfahan', 'İsfahan', 'اصفهان', 'Սպահան', 'Исфахан'],
  ['Fars', 'fars', 'Fars', 'Fars', 'فارس', 'Ֆարս', 'Фарс'],
  ['Gilan', 'gilan', 'Gilan', 'Gilan', 'گیلان', 'Գիլան', 'Гилян'],
  ['Golestan', 'golestan', 'Golestan', 'Gülüstan', 'گلستان', 'Գոլեստան', 'Голестан'],
  ['Hamadan', 'hamadan', 'Hamadan', 'Həmədan', 'همدان', 'Համադան', 'Хамадан'],
  ['Hormozgan', 'hormozgan', 'Hormozgan', 'Hörmüzgan', 'هرمزگان', 'Հորմոզգան', 'Хормозган'],
  ['Ilam', 'ilam', 'Ilam', 'İlam', 'ایلام', 'Իլամ', 'Илам'],
  ['Kerman', 'kerman', 'Kerman', 'Kirman', 'کرمان', 'Քերման', 'Керман'],
  ['Kermanshah', 'kermanshah', 'Kermanshah', 'Kirmanşah', 'کرمانشاه', 'Քերմանշահ', 'Керманшах'],
  ['Khuzestan', 'khuzestan', 'Khuzestan', 'Xuzistan', 'خوزستان', 'Խուզիստան', 'Хузестан'],
  ['Kohgiluyeh and Buyer Ahmad', 'kohgiluyeh-and-boyer-ahmad', 'Kohgiluyeh and Boyer-Ahmad', 'Kohgiluyə və Boyer-Əhməd', 'کهگیلویه و بویراحمد', 'Քոհգիլույե և Բոյեր-Ահմադ', 'Кохгилуйе и Бойерахмед'],
  ['Kordestan', 'kurdistan', 'Kurdistan', 'Kürdüstan', 'کردستان', 'Քուրդիստան', 'Курдистан'],
  ['Lorestan', 'lorestan', 'Lorestan', 'Luristan', 'لرستان', 'Լուրիստան', 'Лурестан'],
  ['Markazi', 'markazi', 'Markazi', 'Mərkəzi', 'مرکزی', 'Մարքազի', 'Меркези'],
  ['Mazandaran', 'mazandaran', 'Mazandaran', 'Mazandaran', 'مازندران', 'Մազանդարան', 'Мазендеран'],
  ['North Khorasan', 'north-khorasan', 'North Khorasan', 'Şimali Xorasan', 'خراسان شمالی', 'Հյուսիսային Խորասան', 'Северный Хорасан'],
  ['Qazvin', 'qazvin', 'Qazvin', 'Qəzvin', 'قزوین', 'Ղազվին', 'Казвин'],
  ['Qom', 'qom', 'Qom', 'Qum', 'قم', 'Ղոմ', 'Кум'],
  ['Razavi Khorasan', 'razavi-khorasan', 'Razavi Khorasan', 'Rəzəvi Xorasan', 'خراسان رضوی', 'Ռազավի Խորասան', 'Хорасан-Резави'],
  ['Semnan', 'semnan', 'Semnan', 'Simnan', 'سمنان', 'Սեմնան', 'Семнан'],
  ['Sistan and Baluchestan', 'sistan-and-baluchestan', 'Sistan and Baluchestan', 'Sistan və Bəlucistan', 'سیستان و بلوچستان', 'Սիստան և Բելուջիստան', 'Систан и Белуджистан'],
  ['South Khorasan', 'south-khorasan', 'South Khorasan', 'Cənubi Xorasan', 'خراسان جنوبی', 'Հարավային Խորասան', 'Южный Хорасан'],
  ['Tehran', 'tehran', 'Tehran', 'Tehran', 'تهران', 'Թեհրան', 'Тегеран'],
  ['West Azarbaijan', 'west-azerbaijan', 'West Azerbaijan', 'Qərbi Azərbaycan ostanı', 'آذربایجان غربی', 'Արևմտյան Ատրպատական', 'Западный Азербайджан'],
  ['Yazd', 'yazd', 'Yazd', 'Yəzd', 'یزد', 'Յազդ', 'Йезд'],
  ['Zanjan', 'zanjan', 'Zanjan', 'Zəncan', 'زنجان', 'Զանջան', 'Зенджан'],
];

// prettier-ignore
const ARMENIA: readonly Row[] = [
  ['Aragatsotn', 'aragatsotn', 'Aragatsotn', 'Araqatsotn', 'آراگاتسوتن', 'Արագածոտն', 'Арагацотн'],
  ['Ararat', 'ararat', 'Ararat', 'Ararat', 'آرارات', 'Արարատ', 'Арарат'],
  ['Armavir', 'armavir', 'Armavir', 'Armavir', 'آرماویر', 'Արմավիր', 'Армавир'],
  ['Erevan', 'yerevan', 'Yerevan', 'İrəvan', 'ایروان', 'Երևան', 'Ереван'],
  ['Gegharkunik', 'gegharkunik', 'Gegharkunik', 'Geğarkunik', 'گغارکونیک', 'Գեղարքունիք', 'Гехаркуник'],
  ['Kotayk', 'kotayk', 'Kotayk', 'Kotayk', 'کوتایک', 'Կոտայք', 'Котайк'],
  ['Lori', 'lori', 'Lori', 'Lori', 'لوری', 'Լոռի', 'Лори'],
  ['Shirak', 'shirak', 'Shirak', 'Şirak', 'شیراک', 'Շիրակ', 'Ширак'],
  ['Syunik', 'syunik', 'Syunik', 'Sünik', 'سیونیک', 'Սյունիք', 'Сюник'],
  ['Tavush', 'tavush', 'Tavush', 'Tavuş', 'تاووش', 'Տավուշ', 'Тавуш'],
  ['Vayots Dzor', 'vayots-dzor', 'Vayots Dzor', 'Vayots Dzor', 'وایوتس جور', 'Վայոց ձոր', 'Вайоц-Дзор'],
];

// prettier-ignore
const AZERBAIJAN: readonly Row[] = [
  ['Abşeron', 'absheron', 'Absheron', 'Abşeron', 'آبشرون', 'Աբշերոն', 'Апшерон'],
  ['Astara', 'astara', 'Astara', 'Astara', 'آستارا', 'Աստարա', 'Астара'],
  ['Ağcabədi', 'aghjabadi', 'Aghjabadi', 'Ağcabədi', 'آغجابدی', 'Աղջաբեդի', 'Агджабеди'],
  ['Ağdam', 'aghdam', 'Aghdam', 'Ağdam', 'آغدام', 'Աղդամ', 'Агдам'],
  ['Ağdaş', 'aghdash', 'Aghdash', 'Ağdaş', 'آغداش', 'Աղդաշ', 'Агдаш'],
  ['Ağstafa', 'aghstafa', 'Aghstafa', 'Ağstafa', 'آغستافا', 'Աղստաֆա', 'Акстафа'],
  ['Ağsu', 'aghsu', 'Aghsu', 'Ağsu', 'آغسو', 'Աղսու', 'Ахсу'],
  ['Babək', 'babak', 'Babak', 'Babək', 'بابک', 'Բաբեկ', 'Бабек'],
  ['Bakı', 'baku', 'Baku', 'Bakı', 'باکو', 'Բաքու', 'Баку'],
  ['Balakən', 'balakan', 'Balakan', 'Balakən', 'بالاکن', 'Բալաքեն', 'Балакен'],
  ['Beyləqan', 'beylagan', 'Beylagan', 'Beyləqan', 'بیلقان', 'Բեյլաղան', 'Бейлаган'],
  ['Biləsuvar', 'bilasuvar', 'Bilasuvar', 'Biləsuvar', 'بیله‌سوار', 'Բիլասուվար', 'Билясувар'],
  ['Bərdə', 'barda', 'Barda', 'Bərdə', 'بردع', 'Բարդա', 'Барда'],
  ['Culfa', 'julfa', 'Julfa', 'Culfa', 'جلفا', 'Ջուղա', 'Джульфа'],
  ['Cəbrayıl', 'jabrayil', 'Jabrayil', 'Cəbrayıl', 'جبرائیل', 'Ջաբրայիլ', 'Джебраил'],
  ['Cəlilabad', 'jalilabad', 'Jalilabad', 'Cəlilabad', 'جلیل‌آباد', 'Ջալիլաբադ', 'Джалилабад'],
  ['Daşkəsən', 'dashkasan', 'Dashkasan', 'Daşkəsən', 'داشکسن', 'Դաշքեսան', 'Дашкесан'],
  ['Dəvəçi', 'shabran', 'Shabran', 'Şabran', 'شابران', 'Շաբրան', 'Шабран'],
  ['Füzuli', 'fuzuli', 'Fuzuli', 'Füzuli', 'فضولی', 'Ֆիզուլի', 'Физули'],
  ['Goranboy', 'goranboy', 'Goranboy', 'Goranboy', 'گوران‌بوی', 'Գորանբոյ', 'Геранбой'],
  ['Göyçay', 'goychay', 'Goychay', 'Göyçay', 'گوی‌چای', 'Գյոյչայ', 'Гёйчай'],
  ['Gədəbəy', 'gadabay', 'Gadabay', 'Gədəbəy', 'گده‌بیگ', 'Գետաբեկ', 'Кедабек'],
  ['Gəncə', 'ganja', 'Ganja', 'Gəncə', 'گنجه', 'Գանձակ', 'Гянджа'],
  ['Hajigabul', 'hajigabul', 'Hajigabul', 'Hacıqabul', 'حاجی‌قابول', 'Հաջիղաբուլ', 'Аджикабул'],
  ['Kangarli', 'kangarli', 'Kangarli', 'Kəngərli', 'کنگرلی', 'Քենգերլի', 'Кенгерли'],
  ['Kürdəmir', 'kurdamir', 'Kurdamir', 'Kürdəmir', 'کردمیر', 'Քյուրդամիր', 'Кюрдамир'],
  ['Kəlbəcər', 'kalbajar', 'Kalbajar', 'Kəlbəcər', 'کلبجر', 'Քարվաճառ', 'Кельбаджар'],
  ['Lankaran', 'lankaran', 'Lankaran', 'Lənkəran', 'لنکران', 'Լենքորան', 'Ленкорань'],
  ['Laçın', 'lachin', 'Lachin', 'Laçın', 'لاچین', 'Բերձոր', 'Лачин'],
  ['Lerik', 'lerik', 'Lerik', 'Lerik', 'لریک', 'Լերիկ', 'Лерик'],
  ['Masallı', 'masally', 'Masally', 'Masallı', 'ماساللی', 'Մասալլի', 'Масаллы'],
  ['Mingəçevir', 'mingachevir', 'Mingachevir', 'Mingəçevir', 'مینگه‌چویر', 'Մինգեչաուր', 'Мингечевир'],
  ['Naftalan', 'naftalan', 'Naftalan', 'Naftalan', 'نفتالان', 'Նավթալան', 'Нафталан'],
  ['Naxçıvan', 'nakhchivan-city', 'Nakhchivan City', 'Naxçıvan şəhəri', 'شهر نخجوان', 'Նախիջևան քաղաք', 'город Нахичевань'],
  ['Neftçala', 'neftchala', 'Neftchala', 'Neftçala', 'نفت‌چاله', 'Նեֆտչալա', 'Нефтечала'],
  ['Ordubad', 'ordubad', 'Ordubad', 'Ordubad', 'اردوباد', 'Օրդուբադ', 'Ордубад'],
  ['Oğuz', 'oghuz', 'Oghuz', 'Oğuz', 'اوغوز', 'Օղուզ', 'Огуз'],
  ['Qax', 'gakh', 'Gakh', 'Qax', 'قاخ', 'Կախ', 'Гах'],
  ['Qazax', 'gazakh', 'Gazakh', 'Qazax', 'قزاخ', 'Ղազախ', 'Газах'],
  ['Qobustan', 'gobustan', 'Gobustan', 'Qobustan', 'قبوستان', 'Գոբուստան', 'Гобустан'],
  ['Quba', 'guba', 'Guba', 'Quba', 'قبا', 'Ղուբա', 'Губа'],
  ['Qubadli', 'gubadly', 'Gubadly', 'Qubadlı', 'قبادلی', 'Կուբաթլու', 'Кубатлы'],
  ['Qusar', 'gusar', 'Gusar', 'Qusar', 'قوسار', 'Կուսար', 'Гусар'],
  ['Qəbələ', 'gabala', 'Gabala', 'Qəbələ', 'قبله', 'Ղաբալա', 'Габала'],
  ['Saatlı', 'saatly', 'Saatly', 'Saatlı', 'ساعتلی', 'Սաաթլի', 'Саатлы'],
  ['Sabirabad', 'sabirabad', 'Sabirabad', 'Sabirabad', 'صابرآباد', 'Սաբիրաբադ', 'Сабирабад'],
  ['Salyan', 'salyan', 'Salyan', 'Salyan', 'سالیان', 'Սալյան', 'Сальян'],
  ['Samux', 'samukh', 'Samukh', 'Samux', 'ساموخ', 'Սամուխ', 'Самух'],
  ['Shirvan', 'shirvan', 'Shirvan', 'Şirvan', 'شیروان', 'Շիրվան', 'Ширван'],
  ['Siyəzən', 'siyazan', 'Siyazan', 'Siyəzən', 'سیه‌زن', 'Սիազան', 'Сиазань'],
  ['Stepanakert', 'khankendi', 'Khankendi (Stepanakert)', 'Xankəndi', 'خان‌کندی', 'Ստեփանակերտ', 'Ханкенди (Степанакерт)'],
  ['Sumqayıt', 'sumgait', 'Sumgait', 'Sumqayıt', 'سومقاییت', 'Սումգայիթ', 'Сумгаит'],
  ['Sədərək', 'sadarak', 'Sadarak', 'Sədərək', 'صدرک', 'Սադարակ', 'Садарак'],
  ['Tovuz', 'tovuz', 'Tovuz', 'Tovuz', 'تووز', 'Թովուզ', 'Товуз'],
  ['Tərtər', 'tartar', 'Tartar', 'Tərtər', 'ترتر', 'Թարթառ', 'Тертер'],
  ['Ucar', 'ujar', 'Ujar', 'Ucar', 'اوجار', 'Ուջար', 'Уджар'],
  ['Xanlar', 'goygol', 'Goygol', 'Göygöl', 'گوی‌گل', 'Գյոյգյոլ', 'Гёйгёль'],
  ['Xaçmaz', 'khachmaz', 'Khachmaz', 'Xaçmaz', 'خاچماز', 'Խաչմազ', 'Хачмаз'],
  ['Xizı', 'khizi', 'Khizi', 'Xızı', 'خیزی', 'Խիզի', 'Хызы'],
  ['Xocalı', 'khojaly', 'Khojaly', 'Xocalı', 'خوجالی', 'Խոջալու', 'Ходжалы'],
  ['Xocavənd', 'khojavend', 'Khojavend', 'Xocavənd', 'خوجاوند', 'Խոջավենդ', 'Ходжавенд'],
  ['Yardımlı', 'yardimli', 'Yardimli', 'Yardımlı', 'یاردیملی', 'Յարդիմլի', 'Ярдымлы'],
  ['Yevlakh', 'yevlakh', 'Yevlakh', 'Yevlax', 'یولاخ', 'Եվլախ', 'Евлах'],
  ['Zaqatala', 'zagatala', 'Zagatala', 'Zaqatala', 'زاقاتالا', 'Զաքաթալա', 'Закатала'],
  ['Zərdab', 'zardab', 'Zardab', 'Zərdab', 'زرداب', 'Զարդաբ', 'Зардаб'],
  ['Zəngilan', 'zangilan', 'Zangilan', 'Zəngilan', 'زنگیلان', 'Զանգելան', 'Зангелан'],
  ['İmişli', 'imishli', 'Imishli', 'İmişli', 'ایمیشلی', 'Իմիշլի', 'Имишли'],
  ['İsmayıllı', 'ismayilli', 'Ismayilli', 'İsmayıllı', 'اسماعیللی', 'Իսմայիլլի', 'Исмаиллы'],
  ['Şahbuz', 'shahbuz', 'Shahbuz', 'Şahbuz', 'شاهبوز', 'Շահբուզ', 'Шахбуз'],
  ['Şamaxı', 'shamakhi', 'Shamakhi', 'Şamaxı', 'شماخی', 'Շամախի', 'Шемаха'],
  ['Şuşa', 'shusha', 'Shusha (Shushi)', 'Şuşa', 'شوشا', 'Շուշի', 'Шуша'],
  ['Şəki', 'shaki', 'Shaki', 'Şəki', 'شکی', 'Շաքի', 'Шеки'],
  ['Şəmkir', 'shamkir', 'Shamkir', 'Şəmkir', 'شمکیر', 'Շամքոր', 'Шамкир'],
  ['Şərur', 'sharur', 'Sharur', 'Şərur', 'شرور', 'Շարուր', 'Шарур'],
];

const rowsOf = (country: ProvinceName['country'], rows: readonly Row[]): ProvinceName[] =>
  rows.map(([sourceName, slug, en, az, fa, hy, ru]) => ({
    country,
    sourceName,
    id: `${country}-${slug}`,
    names: { en, az, fa, hy, ru },
  }));

export const PROVINCES: readonly ProvinceName[] = [
  ...rowsOf('am', ARMENIA),
  ...rowsOf('az', AZERBAIJAN),
  ...rowsOf('ir', IRAN),
].sort((a, b) => (a.id < b.id ? -1 : 1));
