import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A source package of Debian.
 * @typedef {object} DebianSource
 * @property {string} package
 * @property {string} version
 * @property {string} origin the file that Debian holds of the makers' own release
 * @property {string} sha256 of that file
 * @property {string} [patches] sha256 of the .debian.tar.xz whose patches are applied; without it the release is taken as it is
 */

/**
 * @typedef {object} Unit
 * @property {string[]} flags
 * @property {(folder: string, here: string) => string[]} files
 */

/**
 * @typedef {object} Library
 * @property {string} name of its module and its constant
 * @property {string} title
 * @property {Record<string, DebianSource>} sources by the name of the folder into which each is unpacked
 * @property {Record<string, string>} [made] files that its own build would have made
 * @property {string[]} includes
 * @property {Unit[]} units
 * @property {string[]} [linked]
 */

/**
 * @param {string} below
 * @param {(name: string) => boolean} isWanted
 * @returns {Unit['files']}
 */
const filesOf = (below, isWanted) => folder =>
  readdirSync(join(folder, below), { recursive: true })
    .filter(isWanted)
    .sort()
    .map(each => join(folder, below, each));

/** @param {string} name @returns {Unit['files']} */
const glue = name => (_folder, here) => [join(here, 'glue', name)];

const openjpegUnits =
  'thread bio cio dwt event ht_dec image invert j2k jp2 mct mqc openjpeg opj_clock pi t2 tcd tgt function_list opj_malloc sparse_array'.split(
    ' ',
  );

const openjpeg = {
  sources: {
    openjpeg: {
      package: 'openjpeg2',
      version: '2.5.0-2+deb12u3',
      origin: 'openjpeg2_2.5.0.orig.tar.xz',
      sha256: '007e19d772c8b6b22e35379630b06ff3549e49ba719d96453607a36ad7b4de73',
      patches: '36dedb0ca4c1659c173feac97c19b31985656f4cd112b1a4d54d54bc4133ad37',
    },
  },
  made: {
    'openjpeg/src/lib/openjp2/opj_config.h':
      '#define OPJ_HAVE_STDINT_H\n#define OPJ_HAVE_INTTYPES_H\n#define OPJ_VERSION_MAJOR 2\n#define OPJ_VERSION_MINOR 5\n#define OPJ_VERSION_BUILD 0\n',
    'openjpeg/src/lib/openjp2/opj_config_private.h':
      '#define OPJ_PACKAGE_VERSION "2.5.0"\n#define OPJ_HAVE_ALIGNED_ALLOC\n',
  },
};

const jxlFlags = [
  '-DJXL_INTERNAL_LIBRARY_BUILD',
  '-DJPEGXL_ENABLE_TRANSCODE_JPEG=1',
  '-DJPEGXL_ENABLE_BOXES=1',
  '-DHWY_DISABLED_TARGETS=0',
  '-DHWY_COMPILE_ONLY_STATIC',
];

/** What libjxl's lists of sources name. @param {string[]} lists @returns {Unit['files']} */
const jxlFiles = lists => folder => {
  const text = readFileSync(join(folder, 'libjxl/lib/jxl_lists.bzl'), 'utf8');
  const files = lists.flatMap(list => {
    const body = new RegExp(`^libjxl_${list}_sources = \\[(.*?)^\\]`, 'ms').exec(text)?.[1] ?? '';
    return [...body.matchAll(/"(jxl\/[^"]*\.cc)"/g)].map(match => match[1] ?? '');
  });
  return files.map(file => join(folder, 'libjxl/lib', file));
};

/** @param {string} prefix @returns {[string, string]} */
const exportHeader = prefix => [
  `libjxl/lib/include/jxl/${prefix.toLowerCase()}_export.h`,
  `#pragma once\n#define ${prefix}_EXPORT\n#define ${prefix}_NO_EXPORT\n#define ${prefix}_DEPRECATED\n`,
];

const jxlCommon = {
  sources: {
    libjxl: {
      package: 'jpeg-xl',
      version: '0.11.2-0.1~deb13u3',
      origin: 'jpeg-xl_0.11.2.orig.tar.gz',
      sha256: 'ab38928f7f6248e2a98cc184956021acb927b16a0dee71b4d260dc040a4320ea',
    },
    highway: {
      package: 'highway',
      version: '1.2.0-2',
      origin: 'highway_1.2.0.orig.tar.gz',
      sha256: '7e0be78b8318e8bdbf6fa545d2ecb4c90f947df03f7aadc42c1967f019e63343',
      patches: '0f112418716ca1000b19ed86d0c49c8b9edf384ccf966e458790dcea660fec96',
    },
    brotli: {
      package: 'brotli',
      version: '1.1.0-2+deb13u1',
      origin: 'brotli_1.1.0.orig.tar.gz',
      sha256: '10973f4b4199eafa1d5735ef661ddb2ec2f97319ee9fd1824d4aabe08cff5265',
    },
  },
  made: {
    ...Object.fromEntries(['JXL', 'JXL_CMS', 'JXL_THREADS'].map(exportHeader)),
    'libjxl/lib/include/jxl/version.h':
      '#pragma once\n#define JPEGXL_MAJOR_VERSION 0\n#define JPEGXL_MINOR_VERSION 11\n#define JPEGXL_PATCH_VERSION 2\n#define JPEGXL_COMPUTE_NUMERIC_VERSION(major, minor, patch) (((major) << 24) | ((minor) << 16) | ((patch) << 8) | 0)\n#define JPEGXL_NUMERIC_VERSION JPEGXL_COMPUTE_NUMERIC_VERSION(0, 11, 2)\n',
  },
  includes: ['libjxl', 'libjxl/lib/include', 'highway', 'brotli/c/include'],
};

const JXL_DECODER = ['base', 'dec_box', 'dec_jpeg', 'dec'];

/** @param {{ glue: string, lists: string[], brotli: string[] }} parts @returns {Unit[]} */
const jxlUnits = parts => [
  {
    // Without link time optimisation: it takes minutes and gains nothing here.
    flags: ['-std=c++17', '-fno-lto', '-w', ...jxlFlags],
    files: (folder, here) => [
      ...glue(parts.glue)(folder, here),
      ...jxlFiles(parts.lists)(folder, here),
      ...['abort', 'aligned_allocator', 'per_target', 'targets'].map(each => join(folder, `highway/hwy/${each}.cc`)),
    ],
  },
  ...parts.brotli.map(each => ({
    flags: ['-fno-lto'],
    files: filesOf(`brotli/c/${each}`, name => name.endsWith('.c')),
  })),
];

/** @type {Library[]} */
export const libraries = [
  {
    name: 'rle',
    title: 'RLE of build/glue/rle.c',
    sources: {},
    includes: [],
    units: [{ flags: ['-std=gnu11'], files: glue('rle.c') }],
    linked: ['-sTOTAL_STACK=64KB'],
  },
  {
    name: 'jpeg',
    title: 'JPEG of build/glue/jpeg.c',
    sources: {},
    includes: [],
    units: [{ flags: ['-std=gnu11'], files: glue('jpeg.c') }],
    linked: ['-sTOTAL_STACK=64KB'],
  },
  {
    name: 'pictures',
    title: 'JPEG and PNG of build/glue/pictures.c',
    sources: {},
    includes: [],
    units: [{ flags: ['-std=gnu11'], files: glue('pictures.c') }],
    linked: ['-sTOTAL_STACK=64KB'],
  },
  {
    name: 'libdeflate',
    title: 'libdeflate',
    sources: {
      libdeflate: {
        package: 'libdeflate',
        version: '1.14-1',
        origin: 'libdeflate_1.14.orig.tar.gz',
        sha256: '89e7df898c37c3427b0f39aadcf733731321a278771d20fc553f92da8d4808ac',
      },
    },
    includes: ['libdeflate'],
    units: [
      {
        flags: ['-std=gnu11'],
        files: (folder, here) => [
          ...glue('deflate.c')(folder, here),
          ...['deflate_compress', 'deflate_decompress', 'utils'].map(unit =>
            join(folder, 'libdeflate/lib', `${unit}.c`),
          ),
        ],
      },
    ],
    linked: ['-sTOTAL_STACK=256KB'],
  },
  {
    name: 'charls',
    title: 'CharLS',
    sources: {
      charls: {
        package: 'charls',
        version: '2.4.2-2',
        origin: 'charls_2.4.2.orig.tar.gz',
        sha256: 'd1c2c35664976f1e43fec7764d72755e6a50a80f38eca70fcc7553cad4fe19d9',
      },
    },
    includes: ['charls/include', 'charls/src'],
    units: [
      {
        flags: ['-std=c++17', '-DCHARLS_STATIC', '-DCHARLS_LIBRARY_BUILD'],
        files: (folder, here) => [
          ...glue('charls.cpp')(folder, here),
          ...filesOf('charls/src', name => name.endsWith('.cpp'))(folder, here),
        ],
      },
      {
        flags: ['-std=gnu11'],
        files: (folder, here) =>
          ['jls-decode.c', 'jls-encode.c', 'jls-header.c'].flatMap(name => glue(name)(folder, here)),
      },
    ],
    linked: ['-sTOTAL_STACK=256KB'],
  },
  {
    name: 'openjpeg',
    title: 'OpenJPEG',
    ...openjpeg,
    includes: ['openjpeg/src/lib/openjp2'],
    units: [
      {
        // Emscripten has the SSE2 intrinsics of the wavelet and colour transforms in terms of WebAssembly's SIMD.
        flags: ['-std=gnu11', '-msse2', '-DOPJ_STATIC'],
        files: (folder, here) => [
          ...['openjpeg.c', 'openjpeg-t1.c'].flatMap(name => glue(name)(folder, here)),
          ...openjpegUnits.map(unit => join(folder, 'openjpeg/src/lib/openjp2', `${unit}.c`)),
        ],
      },
    ],
    linked: ['-sTOTAL_STACK=1MB'],
  },
  {
    name: 'htj2k',
    title: 'HTJ2K of build/glue/ht-*.c, with the tables',
    ...openjpeg,
    includes: ['openjpeg/src/lib/openjp2'],
    units: [
      {
        flags: ['-std=gnu11'],
        files: (folder, here) => ['htj2k.c', 'ht-decode.c', 'ht-encode.c'].flatMap(name => glue(name)(folder, here)),
      },
    ],
    linked: ['-sTOTAL_STACK=256KB'],
  },
  {
    name: 'libjxl',
    title: 'libjxl',
    ...jxlCommon,
    units: jxlUnits({ glue: 'libjxl.cpp', lists: JXL_DECODER, brotli: ['common', 'dec'] }),
    linked: ['-fno-lto', '-sTOTAL_STACK=1MB'],
  },
  {
    name: 'libjxlencoder',
    title: "libjxl's encoder",
    ...jxlCommon,
    units: jxlUnits({ glue: 'libjxl-encoder.cpp', lists: [...JXL_DECODER, 'enc'], brotli: ['common', 'dec', 'enc'] }),
    linked: ['-fno-lto', '-sTOTAL_STACK=1MB'],
  },
];

/** Exceptions are thrown and never caught (glue/throw-traps.h), which is what the compiler does unless told. */
export const OPTIMISED = ['-O3', '-flto', '-msimd128', '-mbulk-memory', '-DNDEBUG'];

export const LINKED = [
  '-sSTANDALONE_WASM',
  '--no-entry',
  '-sALLOW_MEMORY_GROWTH=1',
  '-sINITIAL_MEMORY=4MB',
  '-sMAXIMUM_MEMORY=2GB',
  // Below the data: a stack that overflows is a trap then, and overwrites nothing.
  '-Wl,--stack-first',
];
