package vn.tiendo.reporting.report;

import java.awt.image.BufferedImage;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import vn.tiendo.platform.file.Png;

/** An address as a picture, black on white. */
final class QrCode {

    /** So that it is sharp in print at 3 cm. */
    private static final int PIXELS_PER_MODULE = 6;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {
    }

    /** PNG. */
    static byte[] png(String address) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0,
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            return Png.of(picture(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a picture: " + address, e);
        }
    }

    private static BufferedImage picture(BitMatrix modules) {
        int side = modules.getWidth() * PIXELS_PER_MODULE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
