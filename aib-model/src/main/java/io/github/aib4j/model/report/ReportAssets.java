package io.github.aib4j.model.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script of the page. The script is not needed to read it: it sorts, filters and copies. */
final class ReportAssets {
    static final String STYLE = """
        :root{color-scheme:light dark;--fg:#1b1b1b;--bg:#fff;--line:#c8c8c8;--soft:#f3f3f3;--link:#0b57a4;
        --good:#0b6a2b;--bad:#a4161a;--warn:#7a4a00}
        @media (prefers-color-scheme:dark){:root{--fg:#ececec;--bg:#181818;--line:#4a4a4a;--soft:#262626;
        --link:#8cc2ff;--good:#7fd99a;--bad:#ff9b9b;--warn:#ffc774}}
        body{font:15px/1.45 system-ui,sans-serif;color:var(--fg);background:var(--bg);margin:1.5rem auto;
        max-width:80rem;padding:0 1rem}
        a{color:var(--link)}table{border-collapse:collapse;width:100%}
        caption{text-align:left;font-weight:600;padding:.4rem 0}
        th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
        thead th{background:var(--soft)}
        th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer;
        text-decoration:underline dotted}
        button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,a:focus-visible
        {outline:3px solid var(--link);outline-offset:2px}
        #builds td:nth-child(5){white-space:nowrap}.n{text-align:right;white-space:nowrap}.SUCCEEDED{color:var(--good)}
        .FAILED,.PROBLEM{color:var(--bad);font-weight:600}
        .PARTLY_SUCCEEDED,.CANCELED{color:var(--warn);font-weight:600}
        code{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}
        svg{display:block;width:15rem;height:.9rem;border:1px solid var(--line)}
        .begin,.queued{fill:#9a9a9a}.building{fill:#3b76c4}.customizing{fill:#2a9d6f}.optimizing{fill:#8a63c9}
        .validating{fill:#d08a17}.distributing{fill:#c25b9c}.other{fill:#777}.step{fill:#5f8f6a}.bad{fill:#c0392b}
        .key span{display:inline-block;margin-right:1rem}.key svg{display:inline-block;width:.9rem;border:0}
        [hidden]{display:none}
        """;

    static final String SCRIPT = """
        (function(){
        'use strict';
        var table=document.getElementById('builds'),body=table.tBodies[0];
        var rows=Array.prototype.slice.call(body.rows);
        var text=document.getElementById('text'),state=document.getElementById('state');
        var shown=document.getElementById('shown');
        document.getElementById('tools').hidden=false;
        function filter(){
          var words=text.value.toLowerCase(),count=0;
          rows.forEach(function(row){
            var fits=(!state.value||row.dataset.state===state.value)
              &&(!words||row.textContent.toLowerCase().indexOf(words)>=0);
            row.hidden=!fits;if(fits){count++;}
          });
          shown.textContent=count+' of '+rows.length+' builds';
        }
        text.addEventListener('input',filter);state.addEventListener('change',filter);filter();
        Array.prototype.forEach.call(table.tHead.rows[0].cells,function(head,column){
          var label=head.textContent,button=document.createElement('button');
          if(head.dataset.plain){return;}
          button.type='button';button.textContent=label;head.textContent='';head.appendChild(button);
          button.addEventListener('click',function(){
            var down=head.getAttribute('aria-sort')==='ascending';
            Array.prototype.forEach.call(table.tHead.rows[0].cells,function(other){
              other.removeAttribute('aria-sort');});
            head.setAttribute('aria-sort',down?'descending':'ascending');
            function key(row){var cell=row.cells[column];return cell.dataset.key||cell.textContent;}
            rows.sort(function(a,b){
              var one=key(a),two=key(b),by=head.dataset.number?Number(one)-Number(two):one.localeCompare(two);
              return down?-by:by;});
            rows.forEach(function(row){body.appendChild(row);});
          });
        });
        document.addEventListener('click',function(event){
          var button=event.target;
          if(!button.classList||!button.classList.contains('copy')){return;}
          navigator.clipboard.writeText(button.previousElementSibling.textContent).then(function(){
            button.textContent='Copied';});
        });
        Array.prototype.forEach.call(document.querySelectorAll('code.out'),function(code){
          var button=document.createElement('button');
          button.type='button';button.className='copy';button.textContent='Copy';
          code.insertAdjacentElement('afterend',button);
        });
        })();
        """;

    private ReportAssets() {}

    /** The content security policy, which only permits the page's own style and script. */
    static String policy() {
        return "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
