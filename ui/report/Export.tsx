import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { filterEntries } from './entries.ts';
import { toCsv } from './export-csv.ts';
import { toJson } from './export-json.ts';
import { toMarkdown } from './export-markdown.ts';
import { nameFile } from './file-name.ts';
import type { PartProps } from './parts.ts';
import type { ExportedReport } from './exported-report.ts';

const FORMATS = [
  { name: 'Markdown', ending: 'md', type: 'text/markdown', write: toMarkdown },
  { name: 'CSV', ending: 'csv', type: 'text/csv', write: toCsv },
  { name: 'JSON', ending: 'json', type: 'application/json', write: toJson },
] as const;

/** Taking the report away as a file or on paper: all documents, as far as the filters let them through. */
export function Export({ state, actions }: PartProps): VNode {
  const report = (): ExportedReport => ({
    page: state.name,
    at: state.sources?.at ?? 0,
    isPartial: state.page.kind === 'read' && state.page.summaries.some((one) => one.state !== 'done'),
    kinds: state.kinds,
    isRareOnly: state.isRareOnly,
    documents: state.sources?.documents ?? [],
    entries: filterEntries(state.entries, state),
  });
  return (
    <footer class="export">
      <h2>{text('reportExport')}</h2>
      <p class="note">{text('reportExportText')}</p>
      <div class="line">
        {FORMATS.map(({ name, ending, type, write }) => (
          <button
            key={ending}
            type="button"
            class="button"
            onClick={() => {
              const exported = report();
              actions.download({ name: nameFile(exported, ending), type, content: write(exported) });
            }}
          >
            {name}
          </button>
        ))}
        <button type="button" class="button" onClick={actions.print}>
          {text('reportPrint')}
        </button>
      </div>
    </footer>
  );
}
