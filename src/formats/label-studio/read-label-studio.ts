import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { FileProblem, ForeignReading, SourceFile } from '../foreign.ts'
import { FieldReader, placeProblems, readRecords } from '../foreign-json.ts'
import { LossList } from '../loss-list.ts'
import { OwnReader } from '../own-records.ts'
import { readTask } from './read-task.ts'
import { toDocuments } from './to-documents.ts'

/** Tasks of every shape that Label Studio exports; what people submitted, not what a model predicted. */
export function readLabelStudio(files: readonly SourceFile[]): Result<ForeignReading, readonly Problem[]> {
  const records = readRecords(files)
  if (!records.ok) return records
  const problems: FileProblem[] = []
  const losses = new LossList()
  const own = new OwnReader()
  const documents = records.value.flatMap(record => {
    const task = readTask(record, { problems, losses })
    return task ? toDocuments(task, { fields: new FieldReader(record, problems), losses, own }) : []
  })
  if (problems.length > 0) return err(placeProblems(problems, files))
  return ok({ documents, losses: [...losses.all(), ...own.losses] })
}
