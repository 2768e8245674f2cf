package org.carillonpbx.media.codec.g729;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The way into libjitsi's coders, which their package keeps to itself. They take frames of 80 samples, and bits spread out to
 * a word each as in ITU-T's bit stream files: a synchronization word, the number of bits, and the bits.
 */
final class Coders {
    static final int FRAME_SAMPLES = 80;
    static final int FRAME_BYTES = 10;
    static final int FIRST_BIT = 2;
    static final int SERIAL_WORDS = FIRST_BIT + FRAME_SAMPLES;
    static final short SYNCHRONIZATION = 0x6B21;
    static final short ZERO = 0x7F;
    static final short ONE = 0x81;

    private static final String PLACE = "org.jitsi.impl.neomedia.codec.audio.g729.";
    private static final MethodHandle NEW_ENCODER = constructor("Coder");
    private static final MethodHandle NEW_DECODER = constructor("Decoder");
    private static final MethodHandle ENCODE = process("Coder");
    private static final MethodHandle DECODE = process("Decoder");

    private Coders() {}

    private static MethodHandle constructor(String name) {
        try {
            Class<?> type = Class.forName(PLACE + name);
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("libjitsi's G.729 is not as it was", missing);
        }
    }

    private static MethodHandle process(String name) {
        try {
            Class<?> type = Class.forName(PLACE + name);
            MethodType arguments = MethodType.methodType(void.class, short[].class, short[].class);
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findVirtual(type, "process", arguments)
                    .asType(arguments.insertParameterTypes(0, Object.class));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("libjitsi's G.729 is not as it was", missing);
        }
    }

    static Object newEncoder() {
        return made(NEW_ENCODER);
    }

    static Object newDecoder() {
        return made(NEW_DECODER);
    }

    private static Object made(MethodHandle constructor) {
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }

    static void encode(Object encoder, short[] samples, short[] serial) {
        try {
            ENCODE.invokeExact(encoder, samples, serial);
        } catch (Throwable undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }

    static void decode(Object decoder, short[] serial, short[] samples) {
        try {
            DECODE.invokeExact(decoder, serial, samples);
        } catch (Throwable undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }
}
