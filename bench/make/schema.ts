// JSON Schemas that ask for what our own checks ask for, for the servers that check by schema.
import { AUDIENCES, CHANNELS, MODES, TIERS } from './catalog-words.ts';
import { type Kind, LIST_KEY } from './shape.ts';
import { UNITS } from './units.ts';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const DEADLINE = '^(\\d{4}年(底前|底|(0?[1-9]|1[0-2])月(底前|底|前)?)|长期|每年|持续推进)$';
const LIMIT = '^(自.{2,20}之日起\\d{1,3}个工作日内|长期|每年|\\d{4}年(0?[1-9]|1[0-2])月底前)$';

/** The schema of each kind: required elements, known units, times that can be read, closed vocabularies. */
export const SCHEMAS: Readonly<Record<Kind, Schema>> = {
  tasks: frame('任务分工', ['序号', '工作任务', '具体事项', '责任单位', '完成时间'], {
    序号: { type: 'integer', minimum: 1, description: '序号' },
    工作任务: text('工作任务'),
    具体事项: text('具体事项'),
    责任单位: listOf(UNITS, '责任单位：承担本事项的单位'),
    指导单位: listOf(UNITS, '指导单位：指导本事项的单位'),
    完成时间: { ...text('完成时间'), pattern: DEADLINE },
  }),
  catalog: frame(
    '标准目录',
    ['序号', '一级事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道'],
    {
      序号: { type: 'integer', minimum: 1, description: '序号' },
      一级事项: text('一级事项'),
      二级事项: text('二级事项'),
      公开内容: { type: 'array', minItems: 1, items: text('公开内容'), description: '公开内容' },
      公开依据: { type: 'array', minItems: 1, items: text('公开依据'), description: '公开依据' },
      公开时限: { ...text('公开时限'), pattern: LIMIT },
      公开主体: listOf(UNITS, '公开主体：公开信息的单位'),
      公开渠道: listOf(CHANNELS, '公开渠道和载体'),
      公开对象: { enum: AUDIENCES, description: '公开对象' },
      公开方式: { enum: MODES, description: '公开方式' },
      公开层级: listOf(TIERS, '公开层级'),
    },
  ),
};

function text(description: string): Schema {
  return { type: 'string', minLength: 1, description };
}

function listOf(known: readonly string[], description: string): Schema {
  return { type: 'array', minItems: 1, description, items: { type: 'string', enum: known } };
}

function frame(title: string, required: readonly string[], properties: Schema): Schema {
  return {
    // The dialect that every server knows.
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    type: 'object',
    required: ['类型', '标题', LIST_KEY],
    properties: {
      类型: text('文件类型'),
      标题: text('文件标题'),
      领域: text('试点领域'),
      发文机关: text('发文机关'),
      归档: { type: ['boolean', 'string'] },
      [LIST_KEY]: { type: 'array', items: { type: 'object', required, properties } },
    },
  };
}
