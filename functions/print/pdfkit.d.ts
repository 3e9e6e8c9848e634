/** What pdfkit has and its typings leave out. */
declare global {
  namespace PDFKit {
    interface OpenedImage {
      readonly width: number
      readonly height: number
    }
    namespace Mixins {
      interface PDFImage {
        /** Reads a JPEG or PNG. @throws Error when the bytes are neither */
        openImage(src: Buffer): OpenedImage
        image(src: OpenedImage, x: number, y: number, options?: ImageOption): this
      }
    }
  }
}
export {}
