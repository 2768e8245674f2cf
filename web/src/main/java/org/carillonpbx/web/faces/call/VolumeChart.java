package org.carillonpbx.web.faces.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.journal.boundary.CallRecords;
import org.carillonpbx.journal.boundary.CallVolume;
import org.carillonpbx.web.faces.text.Words;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;

/** Calls of the last 24 hours by the hour they began in. Colours and axes are the browser's part: they follow the theme. */
@Named
@RequestScoped
public class VolumeChart {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int HOURS = 24;

    private CallRecords records;
    private Words words;
    private Optional<List<CallVolume>> hours = Optional.empty();

    @Inject
    void use(CallRecords records, Words words) {
        this.records = records;
        this.words = words;
    }

    public List<CallVolume> getHours() {
        if (hours.isEmpty()) {
            Instant end =
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            hours = Optional.of(records.volume(end.minus(Duration.ofHours(HOURS)), end, Duration.ofHours(1)));
        }
        return hours.get();
    }

    public long getCalls() {
        return getHours().stream().mapToLong(CallVolume::calls).sum();
    }

    public long getAnswered() {
        return getHours().stream().mapToLong(CallVolume::answered).sum();
    }

    /** {@code 14:00}, in the server's time zone. */
    public String hour(CallVolume volume) {
        return HOUR.format(volume.from().atZone(java.time.ZoneId.systemDefault()));
    }

    /** What Chart.js draws. */
    public String getModel() {
        BarData data = new BarData();
        getHours().forEach(volume -> data.addLabel(hour(volume)));
        data.addDataset(dataset(
                "chart.answered", getHours().stream().map(CallVolume::answered).toList()));
        data.addDataset(dataset(
                "chart.unanswered",
                getHours().stream().map(v -> v.calls() - v.answered()).toList()));
        return new BarChart().setData(data).toJson();
    }

    private BarDataset dataset(String label, List<Long> values) {
        BarDataset dataset = new BarDataset().setLabel(words.say(label));
        values.forEach(dataset::addData);
        return dataset;
    }
}
