/** The credit that every file made from OpenStreetMap's borders of April 2022 carries. */
export const OSM = {
  vintage: 'April 2022',
  licence: 'ODbL 1.0',
  licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
  attribution: '© OpenStreetMap contributors (ODbL)',
  url: 'https://www.openstreetmap.org/copyright',
} as const;
