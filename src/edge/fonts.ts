/** The font files that page and map share: bundled, so that a reader's machine needs none of them. */
import armenian400 from '@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-400-normal.woff2?url&no-inline';
import armenian600 from '@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-600-normal.woff2?url&no-inline';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url&no-inline';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url&no-inline';
import latinExt400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url&no-inline';
import latinExt600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url&no-inline';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url&no-inline';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url&no-inline';
import arabic400 from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2?url&no-inline';
import arabic600 from '@fontsource/vazirmatn/files/vazirmatn-arabic-600-normal.woff2?url&no-inline';

export interface FontFile {
  readonly 400: string;
  readonly 600: string;
  readonly unicodeRange: readonly string[];
}

export const FONT_FILES: readonly FontFile[] = [
  {
    400: latin400,
    600: latin600,
    unicodeRange: [
      'U+0000-00FF',
      'U+0131',
      'U+0152-0153',
      'U+02BB-02BC',
      'U+02C6',
      'U+02DA',
      'U+02DC',
      'U+2000-206F',
      'U+20AC',
      'U+2122',
      'U+2191',
      'U+2193',
      'U+2212',
      'U+2215',
      'U+FEFF',
      'U+FFFD',
    ],
  },
  {
    400: latinExt400,
    600: latinExt600,
    unicodeRange: ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+02BD-02C5', 'U+1E00-1EFF'],
  },
  {
    400: cyrillic400,
    600: cyrillic600,
    unicodeRange: ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
  },
  { 400: armenian400, 600: armenian600, unicodeRange: ['U+0530-058F', 'U+FB13-FB17'] },
  {
    400: arabic400,
    600: arabic600,
    // The map asks for presentation forms, the page for letters.
    unicodeRange: ['U+0600-06FF', 'U+0750-077F', 'U+200C-200F', 'U+FB50-FDFF', 'U+FE70-FEFC'],
  },
];

export const FONT_FAMILY = 'Araxes';

/** The map asks for its letters by it, so that a file that never comes doesn't hold it up. */
export const FONT_PROTOCOL = 'araxes-font';

/** Makes the bundled fonts known to the page; a file loads when the first of its letters is drawn. */
export function registerFonts(): void {
  for (const file of FONT_FILES) {
    for (const weight of ['400', '600'] as const) {
      const source = `url("${file[weight]}") format("woff2")`;
      const descriptors = {
        weight,
        unicodeRange: file.unicodeRange.join(', '),
        display: 'swap' as const,
      };
      document.fonts.add(new FontFace(FONT_FAMILY, source, descriptors));
    }
  }
}
