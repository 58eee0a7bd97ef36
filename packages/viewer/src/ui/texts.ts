import { ArchiveError } from '../dicomweb/archive-error.ts';

/** Every sentence and label of the page, in one place so that it can be said in another language. */
export const texts = {
  product: 'Hounsfield',
  goToStudies: 'Studies',

  signIn: {
    title: 'Sign in',
    token: 'Access token',
    open: 'Open the archive',
    hint: 'Whoever runs the archive gives tokens out (hu token add). This tab keeps it until it is closed.',
    unknown: 'The archive does not know this token.',
    notReading: 'This token does not let you look at studies. It needs the scope read.',
    leave: 'Sign out',
  },

  search: {
    title: 'Search',
    name: 'Patient name',
    patientId: 'Patient ID',
    from: 'From',
    to: 'To',
    modality: 'Modality',
    accession: 'Accession number',
    any: 'Any',
    more: 'More fields',
    clear: 'Clear',
    refresh: 'Refresh',
  },

  list: {
    title: 'Studies',
    loading: 'Looking for studies',
    columns: {
      name: 'Patient name',
      patientId: 'Patient ID',
      birthDate: 'Birth date',
      studyDate: 'Study date',
      description: 'Description',
      modalities: 'Modality',
      accession: 'Accession',
      series: 'Series',
      instances: 'Images',
      patient: 'Patient',
      study: 'Study',
    },
    loaded: (count: number, more: boolean): string => {
      const studies = count === 1 ? '1 study' : `${count.toLocaleString()} studies`;
      return more ? `First ${studies}. Scroll for more; the order is among those loaded` : studies;
    },
    open: 'Open',
  },

  empty: {
    noMatch: 'No study matches',
    noMatchHint:
      'Shorten a field or clear the search. Names match anywhere; * stands for any text and ? for one letter.',
    noStudies: 'No studies yet',
    noStudiesHint: 'Send the first study from a scanner, a workstation or a command line. It appears here by itself.',
    withDcmtk: 'With DCMTK',
    withHu: 'With the hu command',
    aeTitle: 'AE title',
    host: 'Host',
    port: 'Port',
    copy: 'Copy',
    copied: 'Copied',
    folder: 'FOLDER',
  },

  study: {
    title: 'Study',
    age: (years: number): string => `${years} y`,
    loadingSeries: 'Reading the series',
    loadingImages: 'Reading the images of the series',
    series: 'Series',
    noSeries: 'This study holds no series.',
    noImages: 'This series holds nothing that can be shown here. It may be a presentation state, a plan or a waveform.',
    notFound: 'This study is not in the archive. It may have been deleted.',
    unnamedSeries: 'No description',
    unnamedPatient: 'No name',
    noThumbnail: 'No preview',
    images: (count: number): string => (count === 1 ? '1 image' : `${count.toLocaleString()} images`),
    objects: (count: number): string => (count === 1 ? '1 object' : `${count.toLocaleString()} objects`),
    retry: 'Try again',
    back: 'Back to the studies',
  },

  document: {
    loading: 'Reading the document',
    untitled: 'Document',
    save: 'Save the file',
  },

  viewport: {
    label: 'Image',
    slider: 'Position in the series',
    image: (at: number, count: number): string => `Image ${at} / ${count}`,
    frame: (at: number, count: number): string => `Frame ${at} / ${count}`,
    window: (center: string, width: string): string => `C ${center}  W ${width}`,
    zoom: (percent: string): string => `Zoom ${percent}`,
    thickness: (mm: string): string => `Slice ${mm} mm`,
    location: (mm: string): string => `Location ${mm} mm`,
    serverPicture: 'Drawn by the archive; the window is fixed',
    browserPicture: 'Drawn from the compressed picture; the window is fixed',
    loading: 'Loading',
    noCodec: (syntax: string): string =>
      `This image is compressed with ${syntax}, which neither this page nor the archive can show yet. The stored object is complete.`,
    undrawable: 'This image cannot be shown.',
  },

  tools: {
    label: 'Tools',
    presets: 'Window',
    fit: 'Fit',
    actualSize: '1:1',
    invert: 'Invert',
    reset: 'Reset',
    help: 'Help',
    texts: 'Text',
    play: 'Play',
    stop: 'Stop',
  },

  presets: {
    stored: 'As stored',
    softTissue: 'Soft tissue',
    lung: 'Lung',
    bone: 'Bone',
    brain: 'Brain',
    liver: 'Liver',
    mediastinum: 'Mediastinum',
    angiography: 'Angiography',
    middle: '1st to 99th percentile',
    full: 'All values',
    named: (name: string): string => `Stored: ${name}`,
    window: (number: number): string => `window ${number}`,
    table: (number: number): string => `table ${number}`,
  },

  help: {
    title: 'Mouse and keys',
    mouse: 'Mouse',
    keyboard: 'Keys',
    touch: 'Touch',
    mouseRows: [
      ['Wheel', 'Scroll through the images'],
      ['Left drag', 'Window: sideways width, up and down centre'],
      ['Double click', 'Window as stored'],
      ['Right drag', 'Zoom; also Ctrl and wheel'],
      ['Middle drag', 'Move; also Shift and left drag'],
    ],
    touchRows: [
      ['One finger', 'Scroll through the images'],
      ['Two fingers', 'Zoom and move'],
    ],
    keys: {
      next: 'Next image',
      previous: 'Previous image',
      nextTen: 'Ten images on',
      previousTen: 'Ten images back',
      first: 'First image',
      last: 'Last image',
      nextSeries: 'Next series',
      previousSeries: 'Previous series',
      play: 'Play or stop',
      zoomIn: 'Larger',
      zoomOut: 'Smaller',
      fit: 'Fit to the window',
      actualSize: 'One to one',
      wider: 'Wider window',
      narrower: 'Narrower window',
      invert: 'Swap black and white',
      reset: 'Undo window, zoom and moves',
      texts: 'Show or hide the texts',
      help: 'This help',
      leave: 'Back to the studies',
    },
  },

  errors: {
    title: 'Something went wrong',
    unreachable: 'The archive does not answer. Check that it is running and that the network reaches it.',
    unreadable: 'The archive gave an answer that this page cannot read.',
    badRequest: 'The archive did not accept what this page asked for.',
    badSearch: 'The archive did not accept this search. Check the fields.',
    forbidden: 'The archive does not let you see this.',
    notFound: 'The archive does not hold what was asked for.',
    notAcceptable: 'The archive cannot give this object in a form that this page shows.',
    tooMuch: 'The archive is busy. Wait a moment and try again.',
    server: (status: number): string => `The archive reported an error (${status}). Its log tells more.`,
    page: 'The page met an error of its own. Reload it; if it happens again, report it.',
    reload: 'Reload',
  },

  sex: { M: 'M', F: 'F', O: 'O' } as Readonly<Record<string, string>>,
} as const;

/** What went wrong with a search. */
export function searchSentenceOf(error: unknown): string {
  const refused = error instanceof ArchiveError && error.fault.kind === 'refused' && error.fault.status === 400;
  return refused ? texts.errors.badSearch : sentenceOf(error);
}

/** Why a token does not open the page. */
export function signInSentenceOf(error: unknown): string {
  const status = error instanceof ArchiveError && error.fault.kind === 'refused' ? error.fault.status : undefined;
  if (status === 401) return texts.signIn.unknown;
  return status === 403 ? texts.signIn.notReading : sentenceOf(error);
}

/** What went wrong, in one plain sentence. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof ArchiveError)) return texts.errors.page;
  const { fault } = error;
  if (fault.kind !== 'refused') return texts.errors[fault.kind];
  return byStatus[fault.status] ?? texts.errors.server(fault.status);
}

const byStatus: Readonly<Record<number, string>> = {
  400: texts.errors.badRequest,
  401: texts.errors.forbidden,
  403: texts.errors.forbidden,
  404: texts.errors.notFound,
  406: texts.errors.notAcceptable,
  410: texts.errors.notFound,
  413: texts.errors.badRequest,
  429: texts.errors.tooMuch,
  503: texts.errors.tooMuch,
};
