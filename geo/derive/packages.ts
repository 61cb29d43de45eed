/**
 * Fetches the packages that geo/ is derived from into a cache under node_modules and unpacks them.
 * The only file of the project that reaches a registry, and only when `npm run geo` runs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = new URL('../../node_modules/.cache/araxes-geo/', import.meta.url).pathname;

export interface UnpackedPackage {
  readonly registry: 'npm' | 'debian';
  readonly name: string;
  readonly version: string;
  /** Of the archive as the registry serves it. */
  readonly sha256: string;
  /** Folder with the package's files. */
  readonly folder: string;
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** An npm package's files, at an exact version. Throws when npm can't fetch it. */
export function npmPackage(name: string, version: string): UnpackedPackage {
  return unpack('npm', name, version, (folder) => {
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder]);
    return (archive, target) => {
      execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
    };
  });
}

/**
 * A Debian package's files, at an exact version. Needs apt-get and dpkg-deb (any Debian or Ubuntu
 * with Debian's archive in its sources); throws with that said where they are missing.
 */
export function debianPackage(name: string, version: string): UnpackedPackage {
  return unpack('debian', name, version, (folder) => {
    try {
      execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: folder, stdio: 'pipe' });
    } catch (cause) {
      throw new Error(
        `could not download Debian package ${name} ${version}: run on Debian 12 after apt-get update`,
        { cause },
      );
    }
    return (archive, target) => {
      execFileSync('dpkg-deb', ['-x', archive, target]);
    };
  });
}

function unpack(
  registry: 'npm' | 'debian',
  name: string,
  version: string,
  download: (folder: string) => (archive: string, target: string) => void,
): UnpackedPackage {
  const base = join(
    CACHE,
    registry,
    `${name.replaceAll('/', '+')}@${version.replaceAll(':', '+')}`,
  );
  const archives = join(base, 'archive');
  const folder = join(base, 'files');
  if (!existsSync(folder)) {
    rmSync(base, { recursive: true, force: true });
    mkdirSync(archives, { recursive: true });
    const extract = download(archives);
    const unfinished = `${folder}.part`;
    mkdirSync(unfinished, { recursive: true });
    extract(join(archives, onlyFileOf(archives)), unfinished);
    renameSync(unfinished, folder);
  }
  const sha256 = sha256Of(readFileSync(join(archives, onlyFileOf(archives))));
  return { registry, name, version, sha256, folder };
}

function onlyFileOf(folder: string): string {
  const [file, ...rest] = readdirSync(folder);
  if (file === undefined || rest.length > 0) {
    throw new Error(`expected one archive in ${folder}, found ${rest.length + (file ? 1 : 0)}`);
  }
  return file;
}
