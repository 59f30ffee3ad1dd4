import { given } from '../../../base/given.ts'
import type { ImageItem } from '../../../scene/scene.ts'
import { type Draw, place } from './pen.ts'

/** A picture. Its bytes never pass through pptxgenjs: the capture puts them where the reference stands. */
export const drawImage: Draw<ImageItem> = (item, key, pen) => {
  const index = pen.pictures.push(item.bytes) - 1
  pen.slide.addImage({
    ...place(item.box),
    data: `image/${item.type};base64,@${index}`,
    altText: item.alt ?? item.name,
    objectName: key,
  })
  return { ...given({ svg: item.svg, crop: item.crop }) }
}
