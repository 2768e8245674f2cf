package org.carillonpbx.media.codec.g726;

/** What differs between the rates of ITU-T G.726: quantizer levels, multipliers and speed control by code word. */
@SuppressWarnings("ImmutableEnumChecker") // nobody writes to the tables
enum Rate {
    KBIT_16(2, new int[] {261}, new int[] {116, 365}, new int[] {-704, 14_048}, new int[] {0, 0xE00}),
    KBIT_24(
            3,
            new int[] {8, 218, 331},
            new int[] {-2048, 135, 273, 373},
            new int[] {-128, 960, 4384, 18_624},
            new int[] {0, 0x200, 0x400, 0xE00}),
    KBIT_32(
            4,
            new int[] {-124, 80, 178, 246, 300, 349, 400},
            new int[] {-2048, 4, 135, 213, 273, 323, 373, 425},
            new int[] {-384, 576, 1312, 2048, 3584, 6336, 11_360, 35_904},
            new int[] {0, 0, 0, 0x200, 0x200, 0x200, 0x600, 0xE00}),
    KBIT_40(
            5,
            new int[] {-122, -16, 68, 139, 198, 250, 298, 339, 378, 413, 445, 475, 502, 528, 553},
            new int[] {-2048, -66, 28, 104, 169, 224, 274, 318, 358, 395, 429, 459, 488, 514, 539, 566},
            new int[] {
                448, 448, 768, 1248, 1280, 1312, 1856, 3200, 4512, 5728, 7008, 8960, 11_456, 14_080, 16_928, 22_272
            },
            new int[] {0, 0, 0, 0, 0, 0x200, 0x200, 0x200, 0x200, 0x200, 0x400, 0x600, 0x800, 0xA00, 0xC00, 0xC00});

    private final int bits;
    private final int[] thresholds;
    private final int[] levels;
    private final int[] multipliers;
    private final int[] speeds;

    Rate(int bits, int[] thresholds, int[] levels, int[] multipliers, int[] speeds) {
        this.bits = bits;
        this.thresholds = thresholds;
        this.levels = levels;
        this.multipliers = multipliers;
        this.speeds = speeds;
    }

    /** Of a code word. */
    int bits() {
        return bits;
    }

    int kbit() {
        return bits * 8;
    }

    /** How slowly the zeros forget. */
    int leak() {
        return this == KBIT_40 ? 9 : 8;
    }

    int quantize(int difference, int y) {
        int magnitude = Math.abs(difference);
        int exponent = Adpcm.bits(magnitude >> 1);
        int normalized = (exponent << 7) + (((magnitude << 7) >> exponent) & 0x7F) - (y >> 2);
        int level = 0;
        while (level < thresholds.length && normalized >= thresholds[level]) {
            level++;
        }
        int codes = 1 << bits;
        if (difference < 0) {
            return codes - 1 - level;
        }
        // all zeros are no code word but at 16 kbit/s: a run of them is left to the line
        return level == 0 && this != KBIT_16 ? codes - 1 : level;
    }

    boolean isNegative(int code) {
        return code >> (bits - 1) != 0;
    }

    private int level(int code) {
        return isNegative(code) ? (1 << bits) - 1 - code : code;
    }

    int dequantize(int code, int y) {
        int log = levels[level(code)] + (y >> 2);
        return log < 0 ? 0 : ((128 + (log & 0x7F)) << 7) >> (14 - ((log >> 7) & 15));
    }

    int multiplier(int code) {
        return multipliers[level(code)];
    }

    int speed(int code) {
        return speeds[level(code)];
    }
}
