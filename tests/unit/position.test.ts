/** Positions as programs, sites and the page itself write them. */
import { describe, expect, it } from 'vitest';
import { formatPosition } from '../../src/core/words/format.ts';
import { parsePosition } from '../../src/core/find/position.ts';
import { LANGUAGES, messagesOf } from '../helpers/library.ts';

describe('38.9 N 46.5 E', () => {
  it.each([
    '38,9000° с. ш., 46,5000° в. д.',
    '38,9 с.ш. 46,5 в.д.',
    '38,9000° şm. e., 46,5000° ş. u.',
    '۳۸٫۹۰۰۰° شمالی، ۴۶٫۵۰۰۰° شرقی',
    '38,9000° հս. լ., 46,5000° արլ. ե.',
    '38.9 north, 46.5 east',
    '38.9 degrees N, 46.5 degrees E',
    '38 градусов 54 минуты северной широты, 46 градусов 30 минут восточной долготы',
    '38.9, 46.5.',
    '38.9, 46.5;',
    '"38.9, 46.5"',
    '“38.9, 46.5”',
    '«38.9, 46.5».',
    "'38.9, 46.5'",
    '{38.9, 46.5}',
    '\u206638.9, 46.5\u2069',
    '\u202a38.9\u202c, \u200e46.5\ufeff',
    '38.9,\u00a046.5',
    '３８.９， ４６.５',
    'geo:38.9,46.5',
    'geo:38.9,46.5;u=35',
    'geo:38.9,46.5?z=9',
    'geo:0,0?q=38.9,46.5(Aras)',
    'lat: 38.9, lon: 46.5',
    'Lat 38.9 Long 46.5',
    'lon=46.5, lat=38.9',
    'latitude = 38.9; longitude = 46.5',
    '{"lat": 38.9, "lng": 46.5}',
    'широта 38,9, долгота 46,5',
    'enlik 38,9; uzunluq 46,5',
    'عرض جغرافیایی: ۳۸٫۹ طول جغرافیایی: ۴۶٫۵',
    'լայնություն՝ 38.9, երկայնություն՝ 46.5'.replaceAll('՝', ':'),
    "lat 38°54' lon 46°30'",
    'POINT(46.5 38.9)',
    'POINT (46.5 38.9)',
    'SRID=4326;POINT Z (46.5 38.9 410)',
    '{"type":"Point","coordinates":[46.5,38.9]}',
    '38:54:00N 46:30:00E',
    '38:54, 46:30',
    '38d54m0s N 46d30m0s E',
    '38d54m N, 46d30m E',
    '38deg 54min N 46deg 30min E',
    'https://www.google.com/maps/@38.9,46.5,9z',
    'https://www.google.com/maps/place/Aras/@38.1,46.1,9z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d38.9!4d46.5',
    'https://www.google.com/maps/place/38.9,46.5',
    'https://maps.google.com/?q=38.9,46.5',
    'https://maps.google.com/maps?q=loc:38.9%2C46.5&z=9',
    'https://www.google.com/maps/search/?api=1&query=38.9%2C+46.5',
    'https://www.google.com/maps/search/38.9,+46.5?entry=tts',
    'https://www.google.com/maps/dir/?api=1&destination=38.9,46.5',
    'https://www.openstreetmap.org/#map=9/38.9/46.5',
    'www.openstreetmap.org/?mlat=38.9&mlon=46.5#map=9/38.1/46.1',
    'https://www.openstreetmap.org/?mlat=38.9&amp;mlon=46.5'.replace('&amp;', '&'),
    'https://www.bing.com/maps?cp=38.9~46.5&lvl=9',
    'https://www.bing.com/maps?sp=point.38.9_46.5_Aras',
    'https://yandex.com/maps/?ll=46.5,38.9&z=9',
    'https://yandex.ru/maps/?ll=46.1%2C38.1&pt=46.5,38.9&z=9',
    'https://yandex.com.tr/harita/?ll=46.1%2C38.1&whatshere%5Bpoint%5D=46.5%2C38.9',
    'https://2gis.ru/geo/46.5,38.9?m=46.5,38.9/9',
    'https://maps.apple.com/?ll=38.9,46.5&q=Aras',
    'https://maps.apple.com/place?coordinate=38.9,46.5&name=Aras',
    'https://waze.com/ul?ll=38.9,46.5&navigate=yes',
    'https://wego.here.com/?map=38.9,46.5,9,normal',
    'https://geohack.toolforge.org/geohack.php?pagename=Aras&params=38.9_N_46.5_E_type:river',
    'https://geohack.toolforge.org/geohack.php?params=38_54_00_N_46_30_00_E_',
    'https://balad.ir/#9/38.9/46.5',
    'https://neshan.org/maps/#c38.9-46.5-9z-0p',
    'https://www.windy.com/?38.9,46.5,9',
    'https://wikimapia.org/#lat=38.9&lon=46.5&z=9',
    'https://example.org/#map=9/38.9/46.5&lang=fa',
    '#sel=point/38.9,46.5&lang=en',
  ])('%s', (text) => {
    const [longitude, latitude] = parsePosition(text) ?? [];
    expect(latitude).toBeCloseTo(38.9, 9);
    expect(longitude).toBeCloseTo(46.5, 9);
  });

  it.each(LANGUAGES)('as the page writes it in %s, in all four quarters', (language) => {
    for (const at of [
      [46.5, 38.9],
      [-46.5, 38.9],
      [46.5, -38.9],
      [-46.5, -38.9],
    ]) {
      expect(parsePosition(formatPosition(messagesOf(language), at))).toEqual(at);
    }
  });
});

it.each([
  'https://example.org/',
  'https://www.google.com/maps',
  'Lat Lon',
  'lat 38.9 lat 46.5',
  'POINT(46.5)',
  'POINT(46.5 98.9)',
  '38:64, 46:30',
  'Seconds',
  'Marand',
  'Maku D',
  '"Baku"',
])('%s is no position', (text) => expect(parsePosition(text)).toBeNull());
