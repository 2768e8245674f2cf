package org.carillonpbx.room.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carillonpbx.call.Gathering;
import org.carillonpbx.room.boundary.RoomListener;
import org.carillonpbx.room.boundary.RoomVisited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoomNewsTest {
    private final List<String> heard = new ArrayList<>();
    private final List<String> heardToo = new ArrayList<>();

    private RoomNews news(int capacity, RoomListener... listeners) {
        return new RoomNews(capacity, () -> List.of(listeners));
    }

    private static void tell(RoomNews news) throws InterruptedException {
        Thread thread = new Thread(news, "rooms");
        thread.start();
        news.stop();
        thread.join();
    }

    @Test
    void everyListenerHearsOfEveryChangeInOrder() throws InterruptedException {
        RoomNews news = news(1_000, room -> heard.add(room.number()), room -> heardToo.add(room.number()));
        List<String> rooms =
                IntStream.range(3_000, 3_500).mapToObj(Integer::toString).toList();
        rooms.forEach(room -> news.visited(new RoomVisited(room)));
        tell(news);

        assertThat(heard).isEqualTo(rooms);
        assertThat(heardToo).isEqualTo(rooms);
        assertThat(news.lost()).isZero();
    }

    @Test
    void aListenersFaultCostsNeitherItsNextNewsNorTheOthersAny() throws InterruptedException {
        RoomNews news = news(
                10,
                room -> {
                    if (room.number().equals("3000")) {
                        throw new IllegalStateException("does not like this room");
                    }
                    heard.add(room.number());
                },
                room -> heardToo.add(room.number()));
        news.visited(new RoomVisited("3000"));
        news.visited(new RoomVisited("3001"));
        tell(news);

        assertThat(heard).containsExactly("3001");
        assertThat(heardToo).containsExactly("3000", "3001");
    }

    @Test
    void whatIsTooMuchIsCountedAndNobodyWaitsForIt() throws InterruptedException {
        RoomNews news = news(2, room -> heard.add(room.number()));
        IntStream.range(0, 5).forEach(number -> news.visited(new RoomVisited("300" + number)));

        assertThat(news.lost()).isEqualTo(3);
        tell(news);
        assertThat(heard).containsExactly("3000", "3001");
    }

    @Test
    void theBoardTellsOfARoomByTheNews() throws InterruptedException {
        RoomNews news = news(10, room -> heard.add(room.number()));
        new RoomBoard(news).attended("3000", Gathering.NOBODY);
        assertThat(heard).as("nothing is told on the lane").isEmpty();

        tell(news);
        assertThat(heard).containsExactly("3000");
    }
}
