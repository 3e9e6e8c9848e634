import { Button, Form, Input, Select } from 'antd'
import { PostingPlace, postingPlaceNames } from '@shared/notice/model'
import type { Day } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { DayField } from '../cases/fields/DayField'
import { FileField } from '../cases/fields/FileField'

interface PhotosFieldProps {
  readonly place: PlaceId
  readonly today: Day
  readonly most: number
}

/** Photos of where the notice hangs: which of the three places, where exactly, on which day. */
export const PhotosField = ({ place, today, most }: PhotosFieldProps) => (
  <Form.List name="photos">
    {(rows, { add, remove }) => (
      <>
        {rows.map(({ key, name }) => (
          <div className="dk-fields dk-photo-row" key={key}>
            <Form.Item name={[name, 'place']} label="贴在">
              <Select options={PostingPlace.options.map((value) => ({ value, label: postingPlaceNames[value] }))} />
            </Form.Item>
            <Form.Item name={[name, 'where']} label="具体位置">
              <Input maxLength={40} placeholder="例如：2 单元楼道口外墙" />
            </Form.Item>
            <Form.Item name={[name, 'takenOn']} label="哪天拍的">
              <DayField />
            </Form.Item>
            <Form.Item name={[name, 'fileId']} label="照片">
              <FileField place={place} label="选照片" />
            </Form.Item>
            <Button type="link" onClick={() => remove(name)}>
              去掉
            </Button>
          </div>
        ))}
        <Button
          disabled={rows.length >= most}
          onClick={() => add({ place: PostingPlace.options[rows.length % 3], where: '', takenOn: today, fileId: null })}
        >
          加一张张贴照片
        </Button>
      </>
    )}
  </Form.List>
)
