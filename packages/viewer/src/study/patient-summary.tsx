import type { ReactElement } from 'react';
import type { StudyRow } from '../dicomweb/rows.ts';
import { ageAt, formatDate, formatDateTime, formatName } from '../ui/format.ts';
import { texts } from '../ui/texts.ts';

/** Whose study is open, in one line. */
export function PatientSummary({ study }: { readonly study: StudyRow }): ReactElement {
  const age = ageAt(study.patientBirthDate, study.studyDate);
  const born = formatDate(study.patientBirthDate);
  const facts = [
    study.patientId,
    [born, age === undefined ? '' : texts.study.age(age)].filter(text => text !== '').join(', '),
    texts.sex[study.patientSex] ?? '',
  ];
  const what = [formatDateTime(study.studyDate, study.studyTime), study.studyDescription, study.accessionNumber];
  return (
    <div className="summary">
      <h1 className="summary-name">{formatName(study.patientName) || texts.study.unnamedPatient}</h1>
      <Facts className="summary-facts" texts={facts} />
      <Facts className="summary-study" texts={what} />
    </div>
  );
}

// Without a fact there is no element either, which would leave a gap.
function Facts(props: { readonly className: string; readonly texts: readonly string[] }): ReactElement | null {
  const known = props.texts.filter(text => text !== '');
  return known.length === 0 ? null : <p className={props.className}>{known.join(' · ')}</p>;
}
