import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { FileRef } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { CaseDrawingKind, type DesignDraft, caseDrawingNames } from '@shared/retrofit/design'
import { FilesField } from '../fields/FilesField'

type Drawings = DesignDraft['drawings']

type Named = Pick<FileRef, 'fileId' | 'name'>

interface DrawingsFieldProps {
  place: PlaceId
  /** Drawings of the version that is there, for their names. */
  known: readonly Named[]
  value?: Drawings
  onChange?: (drawings: Drawings) => void
}

/** Drawings of a design, each named by its kind: the notice needs a plan and an elevation. */
export const DrawingsField = ({ place, known, value = [], onChange }: DrawingsFieldProps) => {
  const [named, setNamed] = useState<readonly Named[]>(known)
  return (
    <div>
      {value.map((drawing, n) => (
        <div key={drawing.fileId} className="dk-upload">
          <span className="dk-upload-name">{named.find(({ fileId }) => fileId === drawing.fileId)?.name ?? `第 ${n + 1} 张`}</span>
          <Select
            aria-label={`第 ${n + 1} 张是什么图`}
            value={drawing.kind}
            options={CaseDrawingKind.options.map((kind) => ({ value: kind, label: caseDrawingNames[kind] }))}
            onChange={(kind) => onChange?.(value.map((one) => (one === drawing ? { ...one, kind } : one)))}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`去掉第 ${n + 1} 张`}
            onClick={() => onChange?.(value.filter((one) => one !== drawing))}
          />
        </div>
      ))}
      <FilesField
        place={place}
        label="添加图纸"
        most={20}
        value={[]}
        onNamed={(file) => setNamed((before) => [...before, file])}
        onChange={(files) =>
          onChange?.([...value, ...files.map((fileId) => ({ fileId, kind: CaseDrawingKind.options[value.length] ?? ('other' as const) }))])
        }
      />
      <p className="dk-quiet">至少一张平面图（电梯和相邻建筑、道路、绿化的位置）和一张立面图（到北侧房屋的距离、井道和原屋面的高度）。</p>
    </div>
  )
}
